import { type ComponentProps, forwardRef, type ReactNode, useId } from 'react';
import { classNames } from '~/components/ui/class-names';
import { FieldError } from './field';

type ChoiceProps = Omit<ComponentProps<'input'>, 'ref' | 'type'> & {
  label: ReactNode;
  hint?: ReactNode;
  /** `card`: a large box that is easy to touch. */
  look?: 'line' | 'card';
};

const looks = {
  line: 'py-1',
  card: 'rounded-lg border border-control bg-surface px-3.5 py-2.5 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-checked:shadow-[inset_0_0_0_1px_var(--accent)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
};

type ChoiceControlProps = ChoiceProps & { type: 'checkbox' | 'radio' };

const ChoiceControl = forwardRef<HTMLInputElement, ChoiceControlProps>(function ChoiceControl(
  { type, label, hint, look = 'line', className, ...rest },
  ref,
) {
  const hintId = useId();
  return (
    <label
      className={classNames(
        'flex cursor-pointer items-start gap-2.5 pointer-coarse:min-h-11 pointer-coarse:items-center',
        'has-disabled:cursor-not-allowed has-disabled:text-muted',
        looks[look],
        className,
      )}
    >
      <input
        ref={ref}
        type={type}
        aria-describedby={hint ? hintId : undefined}
        className={classNames(
          'choice-box mt-[0.2em] size-4 pointer-coarse:mt-0 pointer-coarse:size-5',
          look === 'card' && 'focus-visible:outline-none',
        )}
        {...rest}
      />
      <span className="min-w-0">
        {label}
        {hint && (
          <span id={hintId} className="block text-muted text-sm">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
});

/** Posts its `value` (`on`, if none is given) when ticked and nothing when not. */
export const Checkbox = forwardRef<HTMLInputElement, ChoiceProps>(function Checkbox(props, ref) {
  return <ChoiceControl ref={ref} {...props} type="checkbox" />;
});

export const Radio = forwardRef<HTMLInputElement, ChoiceProps>(function Radio(props, ref) {
  return <ChoiceControl ref={ref} {...props} type="radio" />;
});

type FieldsetProps = {
  legend: ReactNode;
  hint?: ReactNode;
  error?: string;
  hideLegend?: boolean;
  optionalLabel?: string;
  id?: string;
  className?: string;
  children: ReactNode;
};

/** Several controls under one question. */
export function Fieldset({
  legend,
  hint,
  error,
  hideLegend,
  optionalLabel,
  id: givenId,
  className,
  children,
}: FieldsetProps) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const describedBy =
    [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy}
      className={classNames('min-w-0', className)}
    >
      <legend className={hideLegend ? 'sr-only' : 'mb-1 font-medium'}>
        <span data-field-name>{legend}</span>
        {optionalLabel && (
          <span className="ms-1.5 font-normal text-faint text-sm">{optionalLabel}</span>
        )}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="mb-1.5 text-muted text-sm">
          {hint}
        </p>
      )}
      {children}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </fieldset>
  );
}

export type ChoiceOption = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
};

type ChoiceGroupProps = Omit<FieldsetProps, 'children'> & {
  name: string;
  options: ChoiceOption[];
  look?: 'line' | 'card';
  layout?: 'stack' | 'row';
  required?: boolean;
  /** Spread onto every input: `form.choice(path)`. */
  control?: Omit<ComponentProps<'input'>, 'defaultValue' | 'name'>;
};

const layouts = { stack: 'grid gap-1', row: 'flex flex-wrap gap-x-5 gap-y-1' };

type RadioGroupProps = ChoiceGroupProps & { defaultValue?: string };

export function RadioGroup({
  name,
  options,
  look = 'line',
  layout = 'stack',
  defaultValue,
  required,
  control,
  ...fieldset
}: RadioGroupProps) {
  return (
    <Fieldset {...fieldset}>
      <div className={classNames(layouts[layout], look === 'card' && 'gap-2')}>
        {options.map((option) => (
          <Radio
            key={option.value}
            {...control}
            name={name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            look={look}
            required={required}
            disabled={option.disabled}
            defaultChecked={defaultValue === option.value}
          />
        ))}
      </div>
    </Fieldset>
  );
}

type CheckboxGroupProps = ChoiceGroupProps & { defaultValue?: readonly string[] };

/** Name it `…[]` to get a list, whether none, one or several are ticked. */
export function CheckboxGroup({
  name,
  options,
  look = 'line',
  layout = 'stack',
  defaultValue,
  required: _required,
  control,
  ...fieldset
}: CheckboxGroupProps) {
  return (
    <Fieldset {...fieldset}>
      <div className={classNames(layouts[layout], look === 'card' && 'gap-2')}>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            {...control}
            name={name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            look={look}
            disabled={option.disabled}
            defaultChecked={defaultValue?.includes(option.value)}
          />
        ))}
      </div>
    </Fieldset>
  );
}
