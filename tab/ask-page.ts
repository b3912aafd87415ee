import type { Scripting } from 'webextension-polyfill';
import { COLLECTOR_FILES, type PageTools, TOOL_FILES, TOOLS } from './page-tools';

export type Question = Exclude<keyof PageTools, 'version'>;

/** The one page, or frame of it, that is asked. */
export interface Place {
  tabId: number;
  /** None: the page itself. */
  frameIds?: [number];
}

/** The parts of the browser that are used. */
export interface AskApi {
  executeScript: (injection: Scripting.ScriptInjection) => Promise<Scripting.InjectionResult[]>;
  /** Of this extension. */
  version: string;
}

/** `json`: what was given, undefined for nothing. */
type Answer = { absent: 'tools' | 'collector' } | { error: string } | { json?: string };

/** Runs in the page as it stands: it may use nothing from outside itself. */
async function answer(key: string, version: string, question: Question): Promise<Answer> {
  const tools = (globalThis as unknown as Record<symbol, PageTools | undefined>)[Symbol.for(key)];
  if (!tools) return { absent: 'tools' };
  tools.version ??= version;
  // What an older version of the extension left in the page is not for this one.
  if (tools.version !== version) return { absent: 'tools' };
  const ask = tools[question];
  if (!ask) return { absent: 'collector' };
  try {
    // As one string: a browser takes seconds to carry a large tree, which the page must wait for, and spoils halves of surrogate pairs.
    return { json: JSON.stringify(await ask()) };
  } catch (error) {
    return { error: String(error) };
  }
}

/** The value of an injected script in one frame. @throws the browser's error, or the script's. */
export async function resultOf(run: Promise<Scripting.InjectionResult[]>): Promise<unknown> {
  const [frame] = await run;
  if (!frame) throw new Error('The frame was removed.');
  if (frame.error) throw frame.error instanceof Error ? frame.error : new Error(JSON.stringify(frame.error));
  return frame.result;
}

/**
 * Has the readers in a page do something. They are put there once, when the first question comes: each further copy would
 * be compiled anew and stay in the page's memory.
 * @returns what they gave, JSON-safe.
 * @throws the browser's error when the page cannot be asked, and the reader's when it failed.
 */
export async function askPage(api: AskApi, target: Place, question: Question): Promise<unknown> {
  const ask = async () =>
    (await resultOf(
      api.executeScript({ target, func: answer, args: [TOOLS, api.version, question] }),
    )) as Answer | null;
  let given = await ask();
  for (const [part, files] of [
    ['tools', TOOL_FILES],
    ['collector', COLLECTOR_FILES],
  ] as const) {
    if (!given || !('absent' in given) || given.absent !== part) continue;
    await resultOf(api.executeScript({ target, files: [...files] }));
    given = await ask();
  }
  // Chromium gives null for a page that went while it worked.
  if (!given || 'absent' in given) throw new Error('The page gave no result: it navigated away.');
  if ('error' in given) throw new Error(given.error);
  return given.json === undefined ? null : JSON.parse(given.json);
}
