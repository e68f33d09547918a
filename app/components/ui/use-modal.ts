import { type RefObject, useCallback, useEffect, useRef } from 'react';

type Modal = {
  ref: RefObject<HTMLDialogElement>;
  show: () => void;
  close: () => void;
};

/**
 * Drives a native dialog: modal with script, focus back to the trigger on close (the browser does
 * that), a click on the backdrop closes. `open` given means that the owner decides (a parameter of
 * the page's address, say): the server then renders it open, and the script makes it modal.
 */
export function useModal(open: boolean | undefined, onClose: (() => void) | undefined): Modal {
  const ref = useRef<HTMLDialogElement>(null);
  const isModal = useRef(false);
  const show = useCallback(() => {
    const dialog = ref.current;
    if (!dialog) return;
    // Where there are no modal dialogs, it opens within the page.
    if (typeof dialog.showModal !== 'function') {
      dialog.setAttribute('open', '');
      return;
    }
    // Opened by the server it is not modal yet.
    if (dialog.open && !isModal.current) dialog.removeAttribute('open');
    if (!dialog.open) dialog.showModal();
    // The browser would begin at the cross that closes.
    dialog.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    isModal.current = true;
  }, []);
  const close = useCallback(() => {
    const dialog = ref.current;
    if (!dialog?.open) return;
    if (typeof dialog.close === 'function') dialog.close();
    else dialog.removeAttribute('open');
  }, []);

  useEffect(() => {
    if (open === true) show();
    if (open === false) close();
  }, [open, show, close]);

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    let pressedOutside = false;
    const isOutside = (event: MouseEvent) => {
      const box = dialog.getBoundingClientRect();
      return (
        event.target === dialog &&
        (event.clientX < box.left ||
          event.clientX > box.right ||
          event.clientY < box.top ||
          event.clientY > box.bottom)
      );
    };
    // Both ends of the click count: marking text and letting go outside must not close.
    const press = (event: MouseEvent) => {
      pressedOutside = isOutside(event);
    };
    const release = (event: MouseEvent) => {
      if (pressedOutside && isOutside(event)) dialog.close();
    };
    dialog.addEventListener('pointerdown', press);
    dialog.addEventListener('click', release);
    return () => {
      dialog.removeEventListener('pointerdown', press);
      dialog.removeEventListener('click', release);
    };
  }, []);

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    const closed = () => {
      isModal.current = false;
      onClose?.();
    };
    dialog.addEventListener('close', closed);
    return () => dialog.removeEventListener('close', closed);
  }, [onClose]);

  return { ref, show, close };
}
