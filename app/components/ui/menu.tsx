import { Link } from '@remix-run/react';
import { type ComponentProps, forwardRef, type ReactNode, useEffect, useRef } from 'react';
import { type ButtonSize, type ButtonVariant, buttonClasses } from './button';
import { classNames } from './class-names';
import { placeBelow } from './floating-position';

type MenuProps = {
  /** The face of the button. With an icon alone give `ariaLabel`. */
  label: ReactNode;
  ariaLabel?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  iconOnly?: boolean;
  align?: 'start' | 'end';
  children: ReactNode;
};

/** Links, buttons and small forms behind a button; opens without script. */
export function Menu({
  label,
  ariaLabel,
  variant = 'secondary',
  size = 'medium',
  iconOnly,
  align = 'end',
  children,
}: MenuProps) {
  const detailsRef = useRef<HTMLDetailsElement>(null);
  const panelRef = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const details = detailsRef.current;
    const panel = panelRef.current;
    if (!details || !panel) return;
    const summary = details.querySelector('summary');
    const close = () => {
      details.open = false;
    };
    const onToggle = () => {
      if (details.open && summary) placeBelow(summary, panel, align);
    };
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !details.contains(event.target)) close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && details.open) {
        close();
        summary?.focus();
      }
    };
    const onFocusOut = (event: FocusEvent) => {
      if (event.relatedTarget instanceof Node && !details.contains(event.relatedTarget)) close();
    };
    const onChosen = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('a')) close();
    };
    const onScroll = (event: Event) => {
      if (event.target !== panel) close();
    };
    details.addEventListener('toggle', onToggle);
    details.addEventListener('keydown', onKey);
    details.addEventListener('focusout', onFocusOut);
    panel.addEventListener('click', onChosen);
    document.addEventListener('pointerdown', onPointer);
    window.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      details.removeEventListener('toggle', onToggle);
      details.removeEventListener('keydown', onKey);
      details.removeEventListener('focusout', onFocusOut);
      panel.removeEventListener('click', onChosen);
      document.removeEventListener('pointerdown', onPointer);
      window.removeEventListener('scroll', onScroll, { capture: true });
    };
  }, [align]);

  return (
    <details ref={detailsRef} className="relative inline-block print:hidden">
      <summary aria-label={ariaLabel} className={buttonClasses({ variant, size, iconOnly })}>
        {label}
      </summary>
      <div
        ref={panelRef}
        className={classNames(
          'absolute z-40 mt-1 max-h-[min(28rem,80dvh)] w-max min-w-44 max-w-80 animate-appear overflow-y-auto rounded-lg border bg-raised p-1 text-base shadow-float',
          align === 'end' ? 'end-0' : 'start-0',
        )}
      >
        {children}
      </div>
    </details>
  );
}

const itemLook =
  'flex min-h-8 w-full items-center gap-2 rounded-md px-2.5 py-1 text-start hover:bg-hover pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-faint';

export function MenuLink({
  current,
  className,
  ...rest
}: ComponentProps<typeof Link> & { current?: boolean }) {
  return (
    <Link
      aria-current={current ? 'true' : undefined}
      className={classNames(
        itemLook,
        'aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent',
        className,
      )}
      {...rest}
    />
  );
}

type MenuButtonProps = Omit<ComponentProps<'button'>, 'ref'> & {
  danger?: boolean;
  current?: boolean;
};

/** A submit button of a form in the menu, or the trigger of a dialog. */
export const MenuButton = forwardRef<HTMLButtonElement, MenuButtonProps>(function MenuButton(
  { danger, current, type = 'button', className, ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type={type}
      aria-current={current ? 'true' : undefined}
      className={classNames(
        itemLook,
        'aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent',
        danger && 'text-critical [&_svg]:text-critical',
        className,
      )}
      {...rest}
    />
  );
});

export function MenuHeading({ children }: { children: ReactNode }) {
  return <p className="px-2.5 pt-2 pb-1 text-faint text-xs">{children}</p>;
}

export function MenuSeparator() {
  return <hr className="my-1" />;
}
