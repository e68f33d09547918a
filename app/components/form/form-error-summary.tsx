import { forwardRef, type ReactNode } from 'react';
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
    return (
      <div ref={ref} tabIndex={-1} className="rounded-lg empty:hidden">
        {errors.length > 0 && (
          <Notice kind="error" title={title} announce>
            <ul className="list-inside list-disc">
              {errors.map((error, index) => (
                <li key={error.id ?? index}>
                  {error.id ? (
                    <a href={`#${error.id}`} className="text-ink underline underline-offset-2">
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
