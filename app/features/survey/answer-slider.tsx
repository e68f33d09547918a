import { type ChangeEvent, useRef } from 'react';
import { TextInput } from '~/components/form/text-input';

type AnswerSliderProps = {
  name: string;
  minimum: number;
  maximum: number;
  interval: number;
  unit?: string | undefined;
  lowLabel?: string | undefined;
  highLabel?: string | undefined;
  chosen?: string | undefined;
};

/**
 * A number to type, and a slider that writes it. Only the number is sent: a slider always stands
 * somewhere, so an untouched one would look like an answer. Without script there is the number alone.
 */
export function AnswerSlider(props: AnswerSliderProps) {
  const { name, minimum, maximum, interval, unit, lowLabel, highLabel, chosen } = props;
  const range = useRef<HTMLInputElement>(null);
  const number = useRef<HTMLSpanElement>(null);
  function writeNumber(event: ChangeEvent<HTMLInputElement>) {
    const field = number.current?.querySelector('input');
    if (field) field.value = event.target.value;
  }
  function moveSlider(event: ChangeEvent<HTMLInputElement>) {
    if (range.current && event.target.value !== '') range.current.value = event.target.value;
  }
  return (
    <div data-slider className="max-w-lg">
      <span ref={number} className="flex max-w-56 items-center gap-2">
        <TextInput
          name={name}
          inputMode="decimal"
          maxLength={30}
          autoComplete="off"
          defaultValue={chosen}
          onChange={moveSlider}
          className="h-12 text-end text-lg"
        />
        <span className="shrink-0 text-muted tabular-nums">
          {unit ?? `${minimum} – ${maximum}`}
        </span>
      </span>
      <span className="mt-2 block noscript:hidden">
        <input
          ref={range}
          type="range"
          min={minimum}
          max={maximum}
          step={interval}
          defaultValue={chosen ?? (minimum + maximum) / 2}
          onChange={writeNumber}
          // The number says the same and is reached by keyboard.
          tabIndex={-1}
          aria-hidden="true"
          className="h-11 w-full accent-[var(--accent)]"
        />
      </span>
      {(lowLabel || highLabel) && (
        <span className="flex justify-between gap-4 text-muted text-prose">
          <span>{lowLabel && `${minimum} ${lowLabel}`}</span>
          <span className="text-end">{highLabel && `${highLabel} ${maximum}`}</span>
        </span>
      )}
    </div>
  );
}
