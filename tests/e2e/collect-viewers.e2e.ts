import { tryViewers } from './collect/try-viewers.ts';
import { viewers, whole } from './collect/viewers.ts';

tryViewers(
  'viewers that show their document on scrolling',
  viewers,
  Object.fromEntries(Object.entries(whole).map(([name, html]) => [name, { html }])),
);
