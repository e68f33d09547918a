import { OctagonAlert } from 'lucide-react';
import { createContext, type ReactNode, useContext, useId } from 'react';
import { classNames } from '~/components/ui/class-names';

type FieldContext = {
  id: string;
  required?: boolean;
  describedBy?: string;
  invalid: boolean;
};

const CurrentField = createContext<FieldContext | null>(null);

export type FieldProps = {
  label: ReactNode;
  /** A Hint beside the label. */
  labelHint?: ReactNode;
  hint?: ReactNode;
  /** In the user's language. */
  error?: string;
  required?: boolean;
  /** Said after the label of a field that may stay empty. */
  optionalLabel?: string;
  hideLabel?: boolean;
  id?: string;
  className?: string;
  /** One control of this folder: it takes id and aria from here. */
  children: ReactNode;
};

/** Label, hint and error around one control, wired for assistive technology. */
export function Field({
  label,
  labelHint,
  hint,
  error,
  required,
  optionalLabel,
  hideLabel,
  id: givenId,
  className,
  children,
}: FieldProps) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [error && errorId, hint && hintId].filter(Boolean).join(' ') || undefined;
  return (
    <div className={classNames('min-w-0', className)}>
      <div className={hideLabel ? 'sr-only' : 'mb-1 flex items-center gap-1'}>
        <label htmlFor={id} className="font-medium">
          <span data-field-name>{label}</span>
          {optionalLabel && (
            <span className="ms-1.5 font-normal text-faint text-sm">{optionalLabel}</span>
          )}
        </label>
        {labelHint}
      </div>
      {hint && (
        <p id={hintId} className="mb-1.5 text-muted text-sm">
          {hint}
        </p>
      )}
      <CurrentField.Provider value={{ id, required, describedBy, invalid: Boolean(error) }}>
        {children}
      </CurrentField.Provider>
      <FieldError id={errorId}>{error}</FieldError>
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children?: ReactNode }) {
  if (!children) return null;
  return (
    <p id={id} className="mt-1 flex items-start gap-1.5 font-medium text-critical text-sm">
      <OctagonAlert aria-hidden="true" className="mt-[0.2em] size-3.5 shrink-0" />
      {children}
    </p>
  );
}

type ControlAttributes = {
  id?: string;
  required?: boolean;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
};

/** What a control inside a Field carries; nothing outside of one. */
export function useFieldControl(): ControlAttributes {
  const field = useContext(CurrentField);
  if (!field) return {};
  return {
    id: field.id,
    ...(field.required && { required: true }),
    ...(field.describedBy && { 'aria-describedby': field.describedBy }),
    ...(field.invalid && { 'aria-invalid': true }),
  };
}

/** The look all text-like controls share. */
export const controlLook =
  'block w-full min-w-0 rounded-lg border border-control bg-surface px-3 text-base text-ink transition-colors duration-150 hover:border-ink disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted aria-invalid:border-critical aria-invalid:shadow-[inset_0_0_0_1px_var(--critical)] pointer-coarse:text-[1rem]';
