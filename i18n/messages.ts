import type messages from '../public/_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

/** A message by its key and what stands for $1, $2 …: data until a part of the interface says it in the user's language. */
export interface Message {
  key: MessageKey;
  values?: (string | number)[];
}

export type GetMessage = (key: MessageKey, ...values: (string | number)[]) => string;

/**
 * Makes the function that says a message in the language of the browser.
 * A key that is missing is shown as itself, never as nothing.
 */
export const sayWith =
  (getMessage: (key: string, values?: string[]) => string): GetMessage =>
  (key, ...values) =>
    getMessage(key, values.map(String)) || key;
