import { useMemo } from 'preact/hooks';
import { fileName } from '../../export/file-name';
import type { ExportOptions } from '../../export/options';
import { toMarkdown } from '../../export/to-markdown';
import { toText } from '../../export/to-text';
import type { MessageKey } from '../../i18n/messages';
import { say } from '../../i18n/say';
import { Choice, Part, TextField, Toggle } from './Field';
import { sampleDocument } from './sample';
import type { PartProps } from './types';

const toggles = {
  links: 'exportLinks',
  images: 'exportImages',
  frontMatter: 'exportFrontMatter',
  pageAnchors: 'exportPageAnchors',
  indent: 'exportIndent',
} as const satisfies Partial<Record<keyof ExportOptions, MessageKey>>;

/** How text, Markdown and files are written, with a live example. */
export function ExportPart({ settings, change }: PartProps) {
  const options = settings.export;
  const set = (part: Partial<ExportOptions>) => change({ export: { ...options, ...part } });
  const sample = useMemo(sampleDocument, []);
  const saved = useMemo(() => new Date(), []);
  return (
    <Part title={say('partExport')}>
      {(Object.keys(toggles) as (keyof typeof toggles)[]).map((name) => (
        <Toggle name={name} label={say(toggles[name])} on={options[name]} change={(on) => set({ [name]: on })} />
      ))}
      <Choice
        legend={say('exportHeadingBase')}
        name="headingBase"
        value={String(options.headingBase)}
        choices={(['1', '2', '3', '4'] as const).map((level) => [level, '#'.repeat(Number(level))])}
        change={(level) => set({ headingBase: Number(level) as ExportOptions['headingBase'] })}
      />
      <Choice
        legend={say('exportLineEnding')}
        name="lineEnding"
        value={options.lineEnding}
        choices={[
          ['lf', say('exportLf')],
          ['crlf', say('exportCrlf')],
        ]}
        change={(lineEnding) => set({ lineEnding })}
      />
      <TextField
        label={say('exportFileName')}
        note={say('exportFileNameNote')}
        name="fileName"
        value={options.fileName}
        change={(name) => set({ fileName: name })}
      />
      <h3>{say('example')}</h3>
      <p class="file">
        <bdi>{fileName(options.fileName, sample, saved)}</bdi>
      </p>
      <pre class="example" data-example="markdown">
        {toMarkdown(sample, options, { saved })}
      </pre>
      <h3>{say('exampleText')}</h3>
      <pre class="example" data-example="text">
        {toText(sample, options)}
      </pre>
    </Part>
  );
}
