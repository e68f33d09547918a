import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/components/form/submit-button';
import { Card } from '~/components/ui/card';
import { ProgressBar } from '~/components/ui/progress-bar';
import { useFormat } from '~/i18n/format-context';

/** Loads the page again by itself where no script does. */
export function NoScriptRefresh() {
  return (
    <noscript>
      <meta httpEquiv="refresh" content="2" />
    </noscript>
  );
}

type ImportProgressProps = {
  progress: number;
  mayCancel: boolean;
  isAgain: boolean;
  /** Whether the file is only compared with earlier data. */
  isComparing: boolean;
};

/** How far an import is; it goes on whether or not anybody looks. */
export function ImportProgress(props: ImportProgressProps) {
  const { progress, mayCancel, isAgain, isComparing } = props;
  const { t } = useTranslation('dataset');
  const format = useFormat();
  return (
    <Card>
      <NoScriptRefresh />
      <div className="grid gap-4">
        <div aria-live="polite">
          <ProgressBar
            label={t(isComparing ? 'carry.comparing' : 'states.importing')}
            value={progress}
            maximum={1}
            valueText={format.percent(progress, 0)}
            hint={t(
              isComparing ? 'carry.comparingHint' : isAgain ? 'import.againHint' : 'import.hint',
            )}
          />
        </div>
        {mayCancel && (
          <Form method="post" replace preventScrollReset>
            <SubmitButton variant="secondary" name="intent" value="cancel">
              {t(isComparing ? 'carry.cancel' : 'import.cancel')}
            </SubmitButton>
          </Form>
        )}
      </div>
    </Card>
  );
}
