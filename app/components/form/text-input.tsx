import { type ComponentProps, forwardRef, type ReactNode } from 'react';
import { classNames } from '~/components/ui/class-names';
import { controlLook, useFieldControl } from './field';

type InputProps = Omit<ComponentProps<'input'>, 'ref'>;

const height = 'h-9 read-only:bg-sunken pointer-coarse:h-11';

/** Text, e-mail, password, search, address, telephone. */
export const TextInput = forwardRef<HTMLInputElement, InputProps>(function TextInput(
  { className, type = 'text', ...rest },
  ref,
) {
  return (
    <input
      ref={ref}
      type={type}
      className={classNames(controlLook, height, className)}
      {...rest}
      {...useFieldControl()}
    />
  );
});

type NumberInputProps = Omit<InputProps, 'type'> & {
  /** Stands in the field, behind the number. */
  unit?: ReactNode;
};

export const NumberInput = forwardRef<HTMLInputElement, NumberInputProps>(function NumberInput(
  { className, unit, step = 'any', ...rest },
  ref,
) {
  const input = (
    <input
      ref={ref}
      type="number"
      step={step}
      inputMode="decimal"
      className={classNames(
        controlLook,
        height,
        'text-end [appearance:textfield] [&::-webkit-inner-spin-button]:appearance-none [&::-webkit-outer-spin-button]:appearance-none',
        Boolean(unit) && 'rounded-e-none',
        className,
      )}
      {...rest}
      {...useFieldControl()}
    />
  );
  if (!unit) return input;
  return (
    <span className="flex">
      {input}
      <span className="flex shrink-0 items-center rounded-e-lg border border-control border-s-0 bg-sunken px-3 text-muted">
        {unit}
      </span>
    </span>
  );
});

/** A calendar date, `YYYY-MM-DD` on the wire. */
export const DateInput = forwardRef<HTMLInputElement, Omit<InputProps, 'type'>>(function DateInput(
  { className, ...rest },
  ref,
) {
  return (
    <input
      ref={ref}
      type="date"
      className={classNames(controlLook, height, 'max-w-48', className)}
      {...rest}
      {...useFieldControl()}
    />
  );
});

type TextareaProps = Omit<ComponentProps<'textarea'>, 'ref'>;

/** Grows with its text where the browser can. */
export const Textarea = forwardRef<HTMLTextAreaElement, TextareaProps>(function Textarea(
  { className, rows = 3, ...rest },
  ref,
) {
  return (
    <textarea
      ref={ref}
      rows={rows}
      className={classNames(
        controlLook,
        'field-sizing-content max-h-[60dvh] min-h-[calc(3lh+1rem)] resize-y py-2 read-only:bg-sunken',
        className,
      )}
      {...rest}
      {...useFieldControl()}
    />
  );
});
