import { Form } from '@remix-run/react';
import { Workflow } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/components/form/submit-button';
import { EmptyState } from '~/components/ui/empty-state';
import type { MapVariant } from '~/domain/process-map/map-variant';

export type MapStart = { id: string; title: string; steps: number };

type MapStartProps = {
  variant: MapVariant;
  starts: MapStart[];
  /** Steps of the current map, which the ideal one can be copied from. */
  currentSteps: number;
  editable: boolean;
  revision: number;
};

/** Nothing is drawn yet: the ways to begin. */
export function MapStartPanel(props: MapStartProps) {
  const { variant, editable } = props;
  const { t } = useTranslation('processMap');
  return (
    <EmptyState
      icon={<Workflow />}
      title={t(`empty.${variant}.title`)}
      action={editable ? <StartForms {...props} /> : undefined}
    >
      {t(editable ? `empty.${variant}.text` : 'empty.readOnly')}
    </EmptyState>
  );
}

function StartForms({ variant, starts, currentSteps, revision }: MapStartProps) {
  const { t } = useTranslation('processMap');
  const canCopy = variant === 'ideal' && currentSteps > 0;
  return (
    <>
      {canCopy && (
        <StartForm intent="copy" revision={revision} primary>
          {t('start.copy', { count: currentSteps })}
        </StartForm>
      )}
      <StartForm intent="first-step" revision={revision} primary={!canCopy}>
        {t('start.firstStep')}
      </StartForm>
      {starts.map(({ id, title, steps }) => (
        <StartForm key={id} intent="start" revision={revision} template={id}>
          {t('start.template', { title, count: steps })}
        </StartForm>
      ))}
    </>
  );
}

type StartFormProps = {
  intent: 'copy' | 'start' | 'first-step';
  revision: number;
  template?: string;
  primary?: boolean;
  children: string;
};

export function StartForm({ intent, revision, template, primary, children }: StartFormProps) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="revision" value={revision} />
      {template && <input type="hidden" name="template" value={template} />}
      <SubmitButton variant={primary ? 'primary' : 'secondary'}>{children}</SubmitButton>
    </Form>
  );
}
