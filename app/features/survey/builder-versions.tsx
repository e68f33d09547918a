import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';
import type { SurveyDefinition } from '~/domain/survey/survey-definition';
import { surveyDefinitionSchema } from '~/domain/survey/survey-definition';
import type { SurveyVersionItem } from '~/domain/survey/survey-editor-view';
import { useFormat } from '~/i18n/format-context';

type BuilderVersionsProps = {
  address: string;
  versions: SurveyVersionItem[];
  onRestore: (definition: SurveyDefinition) => void;
};

/** Who has saved when, and how to go back to it; going back can be undone like any change. */
export function BuilderVersions({ address, versions, onRestore }: BuilderVersionsProps) {
  const { t } = useTranslation('surveyBuilder');
  const { dateTime } = useFormat();

  async function restore(id: string, close: () => void) {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version: id }),
    });
    const answer: unknown = await response.json().catch(() => null);
    const found =
      answer && typeof answer === 'object' && 'definition' in answer
        ? surveyDefinitionSchema.safeParse(answer.definition)
        : null;
    if (found?.success) onRestore(found.data);
    close();
  }

  return (
    <Dialog
      title={t('versions.title')}
      description={t('versions.description')}
      closeLabel={t('shell:close')}
      trigger={<Button>{t('versions.open', { count: versions.length })}</Button>}
    >
      {(close) =>
        versions.length === 0 ? (
          <p className="text-muted">{t('versions.none')}</p>
        ) : (
          <ol className="divide-y">
            {versions.map(({ id, by, at, revision }, index) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-2">
                <span>
                  {dateTime(at)}
                  <span className="block text-muted text-sm">
                    {t('versions.by', { by, revision })}
                  </span>
                </span>
                {index > 0 && (
                  <Button size="small" onClick={() => void restore(id, close)}>
                    {t('versions.restore')}
                  </Button>
                )}
              </li>
            ))}
          </ol>
        )
      }
    </Dialog>
  );
}
