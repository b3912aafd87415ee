import type { AlignType, Image, Nodes as MdastNode, Node, Parent, Table } from 'mdast';
import type {} from 'mdast-util-math';
import type { ComponentChildren } from 'preact';
import { say } from '../i18n/say';
import { wordsOf } from '../markdown/words-of';
import { directionOf } from './direction';

/** Deeper than this, only the words are shown: the browser's own nesting has an end. */
const MAX_DEPTH = 40;

/** Level of the heading shown, so that none is skipped (https://www.w3.org/WAI/tutorials/page-structure/headings/). */
export type LevelOf = (node: Node) => number | null;

interface Context {
  depth: number;
  level: LevelOf;
  /** The heading's own id, for the outline. */
  id?: string;
  /** Shows a picture; null, or none given: its words stand for it. */
  picture?: (node: Image) => ComponentChildren;
}

/** The number of the page that begins at this mark; null for any other node. */
export const pageOf = (node: Node): number | null => {
  const page = node.data && 'unnagPage' in node.data ? node.data.unnagPage : null;
  return typeof page === 'number' ? page : null;
};

function children(node: Parent, context: Context): ComponentChildren {
  if (context.depth >= MAX_DEPTH) return wordsOf(node, false);
  return node.children.map((child) => renderNode(child, { ...context, depth: context.depth + 1, id: undefined }));
}

const alignment = (align: AlignType | undefined): { textAlign: string } | undefined =>
  align ? { textAlign: align === 'left' ? 'start' : align === 'right' ? 'end' : 'center' } : undefined;

function renderTable(node: Table, context: Context) {
  const [head, ...rows] = node.children;
  const cells = (row: Table['children'][number], as: 'th' | 'td') =>
    row.children.map((cell, column) => {
      const Cell = as;
      return (
        <Cell style={alignment(node.align?.[column])} dir="auto">
          {children(cell, context)}
        </Cell>
      );
    });
  return (
    // A wide table scrolls by itself; the keyboard must reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1).
    <section class="table" tabIndex={0} aria-label={say('tableLabel')}>
      <table dir={directionOf(wordsOf(node, false))}>
        {head && (
          <thead>
            <tr>{cells(head, 'th')}</tr>
          </thead>
        )}
        <tbody>
          {rows.map((row) => (
            <tr>{cells(row, 'td')}</tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/**
 * Shows a node of the document as nodes of ours. Nothing of the page becomes markup, a live link or a loaded picture:
 * links are words, pictures are their alternative text, HTML is shown as its source.
 */
export function renderNode(node: MdastNode, context: Context): ComponentChildren {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'paragraph':
      return <p dir="auto">{children(node, context)}</p>;
    case 'heading': {
      const level = context.level(node);
      if (level === null)
        return (
          <p dir="auto">
            <strong>{children(node, context)}</strong>
          </p>
        );
      const Heading = `h${level}` as 'h2';
      return (
        <Heading id={context.id} dir="auto" tabIndex={-1}>
          {children(node, context)}
        </Heading>
      );
    }
    case 'strong':
      return <strong>{children(node, context)}</strong>;
    case 'emphasis':
      return <em>{children(node, context)}</em>;
    case 'delete':
      return <del>{children(node, context)}</del>;
    case 'blockquote':
      return <blockquote dir={directionOf(wordsOf(node, false))}>{children(node, context)}</blockquote>;
    case 'list':
      return node.ordered ? (
        <ol dir={directionOf(wordsOf(node, false))} start={node.start ?? 1}>
          {children(node, context)}
        </ol>
      ) : (
        <ul dir={directionOf(wordsOf(node, false))}>{children(node, context)}</ul>
      );
    case 'listItem':
      return (
        <li>
          {typeof node.checked === 'boolean' && (node.checked ? '☑ ' : '☐ ')}
          {children(node, context)}
        </li>
      );
    case 'table':
      return renderTable(node, context);
    case 'link':
    case 'linkReference':
      return (
        <span class="link" title={node.type === 'link' ? node.url : undefined}>
          {children(node, context)}
        </span>
      );
    case 'image':
      return (
        context.picture?.(node) ?? (
          <span class="picture">{node.alt ? say('imageAlt', node.alt) : say('imageNoAlt')}</span>
        )
      );
    case 'code':
    case 'math':
      return (
        <pre dir="ltr">
          <code>{node.value}</code>
        </pre>
      );
    case 'inlineCode':
    case 'inlineMath':
      return <code>{node.value}</code>;
    case 'html': {
      const page = pageOf(node);
      return page === null ? <code>{node.value}</code> : <p class="page-start">{say('pageStart', page)}</p>;
    }
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'footnoteReference':
      return <sup>{node.label ?? node.identifier}</sup>;
    case 'footnoteDefinition':
      return (
        <div class="footnote">
          <sup>{node.label ?? node.identifier}</sup> {children(node, context)}
        </div>
      );
    case 'definition':
    case 'yaml':
      return null;
    default:
      return 'children' in node ? children(node as Parent, context) : wordsOf(node, false);
  }
}
