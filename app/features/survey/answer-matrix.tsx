import type { CSSProperties } from 'react';
import { partKey } from '~/domain/survey/answer-keys';
import { answerField } from '~/domain/survey/survey-answers';

type Labelled = { id: string; label: string };
type AnswerMatrixProps = {
  questionId: string;
  rows: Labelled[];
  columns: Labelled[];
  chosen: (name: string) => string | undefined;
};

/** Rows one below the other, each a small question with all its steps: columns where there is room. */
export function AnswerMatrix({ questionId, rows, columns, chosen }: AnswerMatrixProps) {
  return (
    <div className="@container divide-y rounded-lg border bg-surface">
      {rows.map((row) => {
        const name = answerField(partKey(questionId, row.id));
        return (
          <fieldset key={row.id} className="min-w-0 px-3 py-3">
            <legend className="float-left mb-1 w-full font-medium">{row.label}</legend>
            <div
              style={{ '--columns': columns.length } as CSSProperties}
              className="clear-both grid gap-1.5 @lg:grid-cols-[repeat(var(--columns),minmax(0,1fr))]"
            >
              {columns.map((column, index) => (
                <label
                  key={column.id}
                  className="flex min-h-11 cursor-pointer items-center gap-2.5 rounded-lg border border-control px-3 py-1.5 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-checked:shadow-[inset_0_0_0_1px_var(--accent)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent @lg:flex-col @lg:justify-center @lg:gap-1 @lg:px-1 @lg:text-center"
                >
                  <input
                    type="radio"
                    name={name}
                    value={index + 1}
                    defaultChecked={chosen(name) === String(index + 1)}
                    className="choice-box size-4 shrink-0 focus-visible:outline-none pointer-coarse:size-5"
                  />
                  <span className="min-w-0 break-words text-base leading-snug">{column.label}</span>
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}
