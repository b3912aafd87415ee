import { say } from '../i18n/say';

interface Props {
  /** True when scrolling would bring more of the document. */
  collectable: boolean;
  start: () => void;
}

/** Offers to bring the pages that show only on scrolling. */
export function Collect({ collectable, start }: Props) {
  if (!collectable) return null;
  return (
    <button type="button" class="action collect" data-action="collect" onClick={start}>
      {say('collect')}
    </button>
  );
}
