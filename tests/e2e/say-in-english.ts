import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageKey } from '../../i18n/messages.ts';

const file = join(import.meta.dirname, '../../public/_locales/en/messages.json');
const messages: Record<MessageKey, { message: string }> = JSON.parse(readFileSync(file, 'utf8'));

/** What the user reads: the message in English, with what stands for $1, $2 …. */
export const inEnglish = (key: MessageKey, ...values: (string | number)[]): string =>
  messages[key].message.replace(/\$(\d)/g, (_, n) => String(values[Number(n) - 1] ?? ''));
