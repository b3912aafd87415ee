import { moreViewers, wholeToo } from './collect/more-viewers.ts';
import { tryViewers } from './collect/try-viewers.ts';

tryViewers('more viewers that show their document on scrolling', moreViewers, wholeToo);
