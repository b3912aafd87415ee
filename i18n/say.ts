import browser from '../tab/browser';
import { type Message, sayWith } from './messages';

/** Says a message in the language of the browser. */
export const say = sayWith((key, values) => browser.i18n.getMessage(key, values));

export const sayMessage = ({ key, values = [] }: Message): string => say(key, ...values);

/** BCP 47 tag of the language that the messages are in. */
export const uiLanguage = (): string => say('languageTag');

/** A number as the user's language writes it. */
export const sayNumber = (value: number): string => new Intl.NumberFormat(uiLanguage()).format(value);
