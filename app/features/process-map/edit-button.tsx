import type { Dispatch, ReactNode } from 'react';
import { Button, type ButtonVariant } from '~/components/ui/button';
import type { MapEdit } from '~/domain/process-map/edit-map';
import type { EditorAction } from './editor-state';
import { writeEdit } from './map-form';
import { newStepId } from './step-id';

type EditButtonProps = {
  edit: MapEdit;
  dispatch: Dispatch<EditorAction>;
  icon?: ReactNode;
  variant?: ButtonVariant;
  disabled?: boolean;
  label?: string;
  children?: ReactNode;
};

/** Changes the map at once, or by posting the form where there is no script. */
export function EditButton({ edit, dispatch, label, children, ...look }: EditButtonProps) {
  return (
    <Button
      {...look}
      type="submit"
      size="small"
      name="edit"
      value={writeEdit(edit)}
      iconOnly={!children}
      aria-label={label}
      title={label}
      onClick={(event) => {
        event.preventDefault();
        dispatch({ type: 'edit', edit, newId: newStepId() });
      }}
    >
      {children}
    </Button>
  );
}
