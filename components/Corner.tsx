import { say } from '../i18n/say';
import { Icon } from './Icon';

interface Props {
  /** None: there is nothing to read. */
  showReader?: (() => void) | undefined;
  showSettings: () => void;
}

/** The buttons that stand in the panel's corner, whatever it shows. */
export function Corner({ showReader, showSettings }: Props) {
  return (
    <div class="corner">
      {showReader && (
        <button
          type="button"
          class="plain"
          data-action="reader"
          aria-label={say('readerView')}
          title={say('readerView')}
          onClick={showReader}
        >
          <Icon name="reader" />
        </button>
      )}
      <button type="button" class="plain" aria-label={say('settings')} title={say('settings')} onClick={showSettings}>
        <Icon name="settings" />
      </button>
    </div>
  );
}
