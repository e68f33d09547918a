import { ChevronDown } from 'lucide-react';
import { type ComponentProps, forwardRef } from 'react';
import { classNames } from '~/components/ui/class-names';
import { controlLook, useFieldControl } from './field';

export type SelectOption = { value: string; label: string; disabled?: boolean };

type SelectProps = Omit<ComponentProps<'select'>, 'ref' | 'size'> & {
  /** Leave out to write `<option>` and `<optgroup>` as children. */
  options?: SelectOption[];
  /** An empty first choice. */
  placeholder?: string;
  size?: 'small' | 'medium';
};

export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { options, placeholder, size = 'medium', className, children, ...rest },
  ref,
) {
  return (
    <span className="relative block min-w-0">
      <select
        ref={ref}
        className={classNames(
          controlLook,
          'appearance-none truncate pe-9',
          size === 'small'
            ? 'h-7 rounded-md text-sm pointer-coarse:h-9'
            : 'h-9 pointer-coarse:h-11',
          className,
        )}
        {...rest}
        {...useFieldControl()}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options?.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
        {children}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute end-2.5 top-1/2 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  );
});
