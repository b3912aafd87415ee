import { pageAnchor } from '../../export/options';
import { say } from '../../i18n/say';
import type { UnnagDocument } from '../../reading/types';

/** A small document that shows what each choice does. */
export function sampleDocument(): UnnagDocument {
  return {
    url: 'https://docs.example.org/view/42',
    title: say('sampleTitle'),
    author: '',
    siteName: 'Example',
    lang: '',
    published: '',
    source: 'sample',
    pages: { shown: 2, total: 2 },
    gaps: [],
    removed: [],
    complete: true,
    collectable: false,
    timings: {},
    content: [
      pageAnchor(1),
      { type: 'heading', depth: 2, children: [{ type: 'text', value: say('sampleHeading') }] },
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: say('sampleWords') },
          { type: 'link', url: 'https://example.org/', children: [{ type: 'text', value: say('sampleLink') }] },
        ],
      },
      pageAnchor(2),
      { type: 'paragraph', children: [{ type: 'image', url: 'https://example.org/1.png', alt: say('samplePicture') }] },
    ],
  };
}
