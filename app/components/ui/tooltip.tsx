import { Info } from 'lucide-react';
import {
  cloneElement,
  type ReactElement,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';

type TooltipProps = {
  content: ReactNode;
  /** Something that takes focus: a button or a link. */
  children: ReactElement<{ 'aria-describedby'?: string }>;
};

/** A short explanation on hover and on focus; Escape sends it away. */
export function Tooltip({ content, children }: TooltipProps) {
  const id = useId();
  const anchor = useRef<HTMLSpanElement>(null);
  const [dismissed, setDismissed] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && anchor.current?.matches(':hover, :focus-within')) {
        setDismissed(true);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const forget = () => setDismissed(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only forgets that Escape was pressed
    <span
      ref={anchor}
      className="tip-anchor relative inline-flex"
      data-dismissed={dismissed || undefined}
      onPointerLeave={forget}
      onBlur={forget}
    >
      {cloneElement(children, { 'aria-describedby': id })}
      <span role="tooltip" id={id} className="tip">
        {content}
      </span>
    </span>
  );
}

/** The small sign after a label that explains it. */
export function Hint({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Tooltip content={children}>
      <button
        type="button"
        aria-label={label}
        className="inline-grid size-6 place-items-center rounded-full text-faint hover:text-ink print:hidden"
      >
        <Info aria-hidden="true" className="size-3.5" />
      </button>
    </Tooltip>
  );
}
