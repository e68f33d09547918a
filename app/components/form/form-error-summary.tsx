import { forwardRef, type ReactNode, useEffect, useState } from 'react';
import { Notice } from '~/components/ui/notice';

export type SummaryError = {
  /** The control's or the fieldset's id; none for an error of the whole form. */
  id?: string;
  message: ReactNode;
};

type FormErrorSummaryProps = { title: ReactNode; errors: SummaryError[] };

/** All errors of a form on top of it, each leading to its field. Nothing when there is none. */
export const FormErrorSummary = forwardRef<HTMLDivElement, FormErrorSummaryProps>(
  function FormErrorSummary({ title, errors }, ref) {
    const names = useFieldNames(errors);
    return (
      <div ref={ref} tabIndex={-1} className="scroll-mt-20 rounded-lg empty:hidden">
        {errors.length > 0 && (
          <Notice kind="error" title={title} announce>
            <ul className="list-inside list-disc">
              {errors.map((error, index) => (
                <li key={error.id ?? index}>
                  {error.id ? (
                    <a href={`#${error.id}`} className="text-ink underline underline-offset-2">
                      {names[error.id] && `${names[error.id]}: `}
                      {error.message}
                    </a>
                  ) : (
                    error.message
                  )}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    );
  },
);

/** What the fields are called, read from their labels and legends once these stand in the page. */
function useFieldNames(errors: SummaryError[]): Record<string, string> {
  const [names, setNames] = useState<Record<string, string>>({});
  const ids = errors.map(({ id }) => id ?? '').join(' ');
  useEffect(() => {
    const found: Record<string, string> = {};
    for (const id of ids.split(' ').filter(Boolean)) {
      const field = document.getElementById(id);
      const label = field?.querySelector('legend') ?? labelOf(field);
      const name = label?.querySelector('[data-field-name]')?.textContent ?? label?.textContent;
      if (name) found[id] = name;
    }
    setNames(found);
  }, [ids]);
  return names;
}

function labelOf(field: HTMLElement | null): Element | undefined {
  return field && 'labels' in field && field.labels instanceof NodeList
    ? Array.from(field.labels).find((label): label is Element => label instanceof Element)
    : undefined;
}
