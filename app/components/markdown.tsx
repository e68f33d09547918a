import { type ComponentProps, createContext, type ReactNode, useContext } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';

type MarkdownProps = {
  text: string;
  /** What `#` becomes: a text inside a page starts under the page's own title. */
  topLevel?: 1 | 2 | 3;
  /** The heading over the footnotes, in the user's language. */
  footnotesLabel?: string;
  /** Read aloud at the link from a footnote back to its place. */
  footnoteBackLabel?: string;
  /** Before the slugs of headings, where one page shows several texts. */
  idPrefix?: string;
};

/** An address-safe name for a heading; keeps Chinese characters. */
export function headingSlug(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(/[^\p{Letter}\p{Number}\s_-]/gu, '')
    .replaceAll(/[\s_]+/g, '-');
}

const HeadingBase = createContext({ shift: 0, prefix: '' });

function textOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (typeof node === 'object' && node !== null && 'props' in node) {
    return textOf((node.props as { children?: ReactNode }).children);
  }
  return '';
}

type MarkdownHeadingProps = ComponentProps<'h2'> & { node?: { tagName: string } };

function MarkdownHeading({ children, id, node }: MarkdownHeadingProps) {
  const { shift, prefix } = useContext(HeadingBase);
  const level = Number(node?.tagName.slice(1) ?? 2);
  const Heading = `h${Math.min(level + shift, 6)}` as 'h2';
  return <Heading id={id ?? `${prefix}${headingSlug(textOf(children))}`}>{children}</Heading>;
}

const components: Components = {
  h1: MarkdownHeading,
  h2: MarkdownHeading,
  h3: MarkdownHeading,
  h4: MarkdownHeading,
  h5: MarkdownHeading,
  h6: MarkdownHeading,
  a: ({ node: _node, href = '', children, ...rest }) => {
    const leaves = /^[a-z]+:\/\//i.test(href);
    return (
      <a href={href} rel={leaves ? 'noopener noreferrer' : undefined} {...rest}>
        {children}
      </a>
    );
  },
  // Pictures from elsewhere would tell that server who reads; only our own are shown.
  img: ({ src, alt = '' }) =>
    typeof src === 'string' && /^\/(?!\/)/.test(src) ? <img src={src} alt={alt} /> : alt,
  // The tick boxes of a task list are signs, not controls.
  input: ({ checked }) => <span>{checked ? '☑ ' : '☐ '}</span>,
  table: ({ node: _node, ...rest }) => (
    <div className="overflow-x-auto">
      <table {...rest} />
    </div>
  ),
};

/** Markdown with tables and task lists; HTML in it is shown as text, never run. */
export function Markdown({
  text,
  topLevel = 2,
  footnotesLabel,
  footnoteBackLabel,
  idPrefix = '',
}: MarkdownProps) {
  return (
    <HeadingBase.Provider value={{ shift: topLevel - 1, prefix: idPrefix }}>
      <div className="prose">
        <ReactMarkdown
          remarkPlugins={[remarkGfm]}
          remarkRehypeOptions={{
            clobberPrefix: `${idPrefix}note-`,
            ...(footnotesLabel && { footnoteLabel: footnotesLabel }),
            ...(footnoteBackLabel && { footnoteBackLabel }),
          }}
          components={components}
        >
          {text}
        </ReactMarkdown>
      </div>
    </HeadingBase.Provider>
  );
}
