import type { Removal } from '../reading/types';

/**
 * What the panel (or the background) may ask the nag script of a page, by `tabs.sendMessage`. Ask frame 0 for the
 * status; send a switch to all frames. Only the top frame answers, always with a `NagStatus`.
 */
export type NagMessage = { type: 'nags/status' } | { type: 'nags/set'; on: boolean };

export interface NagStatus {
  /** Nags are being hidden now. */
  on: boolean;
  /** What was hidden, each wording once. A `rule` that starts with "undone:" is one that would have hidden too much. */
  hidden: Removal[];
  /** Id of the host file that matches the page (`docin`); null: none does, or it names no nags. */
  host: string | null;
}

/** The part of `runtime.MessageSender` that is looked at. */
export interface Sender {
  url?: string;
}

/**
 * The message, if it is one of ours and from a page of this extension; else null. Content scripts (their sender has the
 * address of the page) and other extensions may not switch anything.
 * @param ownPages how the addresses of the extension's own pages begin; nobody else can have such a one.
 */
export function readNagMessage(message: unknown, sender: Sender, ownPages: string): NagMessage | null {
  if (!sender.url?.startsWith(ownPages)) return null;
  if (typeof message !== 'object' || message === null) return null;
  const { type, on } = message as Record<string, unknown>;
  if (type === 'nags/status' && on === undefined) return { type };
  if (type === 'nags/set' && typeof on === 'boolean') return { type, on };
  return null;
}
