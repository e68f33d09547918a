import { Link } from '@remix-run/react';
import { type ComponentProps, forwardRef, type ReactNode } from 'react';
import { classNames } from './class-names';
import { Spinner } from './spinner';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';

type ButtonLook = {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Square, for a single icon; give an `aria-label`. */
  iconOnly?: boolean;
};

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent border-transparent hover:bg-accent-hover',
  secondary: 'bg-surface text-ink border-control hover:bg-hover',
  ghost: 'bg-transparent text-ink border-transparent hover:bg-hover',
  danger: 'bg-danger text-on-danger border-transparent hover:bg-danger-hover',
};

const sizes: Record<ButtonSize, string> = {
  small: 'h-7 gap-1.5 rounded-md text-sm pointer-coarse:h-9',
  medium: 'h-9 gap-2 rounded-lg text-base pointer-coarse:h-11',
  large: 'h-12 gap-2 rounded-lg text-lg',
};

const padding: Record<ButtonSize, string> = { small: 'px-2.5', medium: 'px-3.5', large: 'px-6' };
const square: Record<ButtonSize, string> = {
  small: 'w-7 pointer-coarse:w-9',
  medium: 'w-9 pointer-coarse:w-11',
  large: 'w-12',
};

/** The look of a button, for elements that are neither Button nor LinkButton. */
export function buttonClasses({ variant = 'secondary', size = 'medium', iconOnly }: ButtonLook) {
  return classNames(
    'relative inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap border font-medium leading-none no-underline transition-colors duration-150',
    'disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0',
    variants[variant],
    sizes[size],
    iconOnly ? square[size] : padding[size],
  );
}

export type ButtonProps = Omit<ComponentProps<'button'>, 'ref'> &
  ButtonLook & {
    /** Work is going on: the label stays (so the width does), a spinner lies over it. */
    pending?: boolean;
  };

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant, size, icon, iconOnly, pending, type = 'button', className, children, ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type={type}
      aria-busy={pending || undefined}
      className={classNames(buttonClasses({ variant, size, iconOnly }), className)}
      {...rest}
    >
      {pending ? (
        <>
          <span className="absolute inset-0 grid place-items-center">
            <Spinner />
          </span>
          <span className="inline-flex items-center gap-[inherit] opacity-0">
            {icon}
            {children}
          </span>
        </>
      ) : (
        <>
          {icon}
          {children}
        </>
      )}
    </button>
  );
});

export type LinkButtonProps = ComponentProps<typeof Link> & ButtonLook;

export const LinkButton = forwardRef<HTMLAnchorElement, LinkButtonProps>(function LinkButton(
  { variant, size, icon, iconOnly, className, children, ...rest },
  ref,
) {
  return (
    <Link
      ref={ref}
      className={classNames(buttonClasses({ variant, size, iconOnly }), className)}
      {...rest}
    >
      {icon}
      {children}
    </Link>
  );
});
