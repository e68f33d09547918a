import { useTranslation } from 'react-i18next';
import { Notice } from '~/components/ui/notice';
import type { DomainError } from '~/domain/result';
import { ActionError } from '~/features/shell/action-error';

/** Why something was refused; what the machine refuses is said in the machine's words. */
export function PilotError({ data }: { data: unknown }) {
  const { t, i18n } = useTranslation('workflow');
  const error = errorOf(data);
  const key = `workflow:refusals.${error?.code}`;
  if (error?.code === 'phase-moved') {
    const { name, state } = error.details ?? {};
    return (
      <Notice kind="warning" announce className="mb-4">
        {t('pilot:moved', { name, state: t(`states.${state}`) })}
      </Notice>
    );
  }
  if (!i18n.exists(key)) return <ActionError data={data} />;
  return (
    <Notice kind="error" announce className="mb-4">
      {t(key)}
    </Notice>
  );
}

function errorOf(data: unknown): DomainError | undefined {
  return (data as { error?: DomainError } | undefined)?.error;
}
