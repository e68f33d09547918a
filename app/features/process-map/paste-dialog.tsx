import { Form } from '@remix-run/react';
import { ClipboardPaste } from 'lucide-react';
import { type Dispatch, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Textarea } from '~/components/form/text-input';
import { Status } from '~/components/ui/badge';
import { Button } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';
import { PASTE_COLUMNS, parsePastedCells } from '~/domain/process-map/pasted-steps';
import type { EditorAction } from './editor-state';
import { PasteProblems } from './paste-report';
import { newStepId } from './step-id';
import { useHoursPerDay } from './working-day';

type PasteDialogProps = { revision: number; dispatch: Dispatch<EditorAction> };

/** Rows from a spreadsheet, looked at before they become steps. Posts them where there is no script. */
export function PasteDialog({ revision, dispatch }: PasteDialogProps) {
  const { t } = useTranslation('processMap');
  const [text, setText] = useState('');
  const hoursPerDay = useHoursPerDay();
  const { rows, problems } = parsePastedCells(text, { hoursPerDay });
  return (
    <Dialog
      title={t('paste.title')}
      closeLabel={t('shell:close')}
      width="large"
      trigger={<Button icon={<ClipboardPaste />}>{t('paste.open')}</Button>}
    >
      {(close) => (
        <Form
          method="post"
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            if (rows.length === 0) return;
            dispatch({
              type: 'paste',
              after: null,
              column: 'name',
              text,
              newId: newStepId(),
              hoursPerDay,
            });
            setText('');
            close();
          }}
        >
          <input type="hidden" name="intent" value="paste" />
          <input type="hidden" name="revision" value={revision} />
          <Field label={t('paste.rows')} hint={t('paste.hint')}>
            <Textarea
              name="rows"
              rows={8}
              wrap="off"
              value={text}
              className="font-mono text-sm"
              onChange={(event) => setText(event.target.value)}
            />
          </Field>
          <p className="text-muted text-sm">
            {t('paste.order', {
              columns: PASTE_COLUMNS.map((column) => t(`columns.${column}`)).join(' → '),
            })}
          </p>
          {rows.length > 0 && (
            <div className="grid gap-1">
              <Status tone="positive">{t('paste.found', { count: rows.length })}</Status>
              <PasteProblems problems={problems} />
            </div>
          )}
          <div className="flex justify-end">
            <Button type="submit" variant="primary">
              {t('paste.submit')}
            </Button>
          </div>
        </Form>
      )}
    </Dialog>
  );
}
