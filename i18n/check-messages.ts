export type Messages = Record<string, { message?: unknown }>;

/** Messages that are right to be the same in English and Chinese: names. */
const names = new Set(['viewMarkdown', 'extensionName', 'Markdown', 'Obsidian']);

const places = (message: string): string => [...new Set(message.match(/\$[1-9]/g) ?? [])].sort().join(' ');

/**
 * Compares the languages with each other and with the sources that use them.
 * @param languages messages by language, as `_locales/<language>/messages.json` holds them.
 * @param first the language that the others are translated from.
 * @param sources all source text in one: a key counts as used where it stands in quotes or as `__MSG_key__`.
 * @returns one sentence for each problem; empty: all is well.
 */
export function checkMessages(languages: Record<string, Messages>, first: string, sources: string): string[] {
  const original = languages[first];
  if (!original) return [`There is no language "${first}".`];
  const keys = Object.keys(original);
  const problems: string[] = [];
  for (const key of keys)
    if (!new RegExp(`['"\`]${key}['"\`]|__MSG_${key}__`).test(sources)) problems.push(`${key}: not used anywhere.`);
  for (const [language, messages] of Object.entries(languages)) {
    for (const key of Object.keys(messages))
      if (!(key in original)) problems.push(`${language}: ${key} is not in ${first}.`);
    for (const key of keys) {
      const message = messages[key]?.message;
      const source = original[key]?.message;
      if (typeof message !== 'string' || message.trim() === '') problems.push(`${language}: ${key} is missing.`);
      else if (typeof source === 'string' && language !== first) {
        if (message === source && !names.has(key)) problems.push(`${language}: ${key} is not translated.`);
        if (places(message) !== places(source))
          problems.push(`${language}: ${key} has other places for values than ${first}.`);
      }
    }
  }
  return problems;
}
