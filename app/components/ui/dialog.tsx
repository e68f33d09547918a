import { X } from 'lucide-react';
import {
  cloneElement,
  type MouseEventHandler,
  type ReactElement,
  type ReactNode,
  useId,
  useState,
} from 'react';
import { buttonClasses } from './button';
import { classNames } from './class-names';
import { useModal } from './use-modal';

type TriggerProps = { onClick?: MouseEventHandler; 'aria-haspopup'?: 'dialog' };

/** Newer browsers open the dialog by these before the script is there. */
function opensWithoutScript(dialogId: string): object {
  return { command: 'show-modal', commandfor: dialogId };
}

export type DialogProps = {
  title: ReactNode;
  description?: ReactNode;
  /** A Button; it gets the click. Leave it out when `open` is given. */
  trigger?: ReactElement<TriggerProps>;
  /** Opened by its owner, for instance by a parameter of the address. */
  open?: boolean;
  onClose?: () => void;
  /** What the cross says. */
  closeLabel: string;
  width?: 'small' | 'medium' | 'large';
  /** A function gets `close`, to call after a fetcher's success or from a cancel button. */
  children: ReactNode | ((close: () => void) => ReactNode);
  /** The row of buttons at the bottom. */
  footer?: ReactNode | ((close: () => void) => ReactNode);
  id?: string;
};

const dialogWidths = { small: '24rem', medium: '34rem', large: '52rem' };

/** A native dialog in the middle. It holds a form of its own for closing: don't put it into a form. */
export function Dialog(props: DialogProps) {
  return <ModalPanel {...props} kind="dialog" width={dialogWidths[props.width ?? 'medium']} />;
}

export type DrawerProps = DialogProps & { side?: 'start' | 'end' };

const drawerWidths = { small: '20rem', medium: '32rem', large: '48rem' };

/** A native dialog at the side: origins of numbers, details of a row, the rail on small screens. */
export function Drawer(props: DrawerProps) {
  return (
    <ModalPanel
      {...props}
      kind="drawer"
      side={props.side ?? 'end'}
      width={drawerWidths[props.width ?? 'medium']}
    />
  );
}

type ModalPanelProps = Omit<DialogProps, 'width'> & {
  kind: 'dialog' | 'drawer';
  side?: 'start' | 'end';
  width: string;
};

function ModalPanel({
  title,
  description,
  trigger,
  open,
  onClose,
  closeLabel,
  children,
  footer,
  id: givenId,
  kind,
  side,
  width,
}: ModalPanelProps) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const titleId = useId();
  const descriptionId = useId();
  const { ref, show, close } = useModal(open, onClose);
  // The attribute is the server's; once it stands, only the dialog's own methods move it.
  const [startsOpen] = useState(open);
  return (
    <>
      {trigger &&
        cloneElement(trigger, {
          'aria-haspopup': 'dialog',
          ...opensWithoutScript(id),
          onClick: (event) => {
            trigger.props.onClick?.(event);
            if (event.defaultPrevented) return;
            // Instead of the browser's own command.
            event.preventDefault();
            show();
          },
        })}
      <dialog
        ref={ref}
        id={id}
        open={startsOpen}
        data-side={side}
        aria-labelledby={titleId}
        aria-describedby={description ? descriptionId : undefined}
        className={kind}
        style={{ '--dialog-width': width } as Record<string, string>}
      >
        <div
          className={classNames(
            'flex flex-col',
            kind === 'drawer' ? 'h-full' : 'max-h-[calc(100dvh-2rem)]',
          )}
        >
          <div className="flex items-start justify-between gap-4 border-b px-5 pt-4 pb-3">
            <div className="min-w-0">
              <h2 id={titleId} className="text-lg">
                {title}
              </h2>
              {description && (
                <p id={descriptionId} className="text-muted">
                  {description}
                </p>
              )}
            </div>
            <form method="dialog" className="-me-2 print:hidden">
              <button
                type="submit"
                aria-label={closeLabel}
                className={buttonClasses({ variant: 'ghost', size: 'small', iconOnly: true })}
              >
                <X aria-hidden="true" />
              </button>
            </form>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">
            {typeof children === 'function' ? children(close) : children}
          </div>
          {footer && (
            <div className="flex flex-wrap justify-end gap-2 border-t px-5 py-3">
              {typeof footer === 'function' ? footer(close) : footer}
            </div>
          )}
        </div>
      </dialog>
    </>
  );
}
