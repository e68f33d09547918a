import { Form, useNavigation, useParams } from '@remix-run/react';
import { Ellipsis, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { SubmitButton } from '~/components/form/submit-button';
import { TextInput } from '~/components/form/text-input';
import { Button } from '~/components/ui/button';
import { ChoiceChip } from '~/components/ui/chip';
import { Dialog } from '~/components/ui/dialog';
import { TextLink } from '~/components/ui/text-link';
import type { ThemeCount } from '~/domain/survey/text-themes';
import { WITHOUT_THEME } from '~/domain/survey/text-themes';
import { useMay } from '~/features/shell/use-may';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { type ChosenTexts, textsSearch } from './texts-view';

type ThemePanelProps = { page: ChosenTexts; mayEdit: boolean };

/** The themes of a question, the commonest first: how many wrote of each, and which of n. */
export function ThemePanel({ page, mayEdit }: ThemePanelProps) {
  const { t } = useTranslation('surveyResults');
  const mayTake = useMay()('engagement:edit');
  const { engagementId = '' } = useParams();
  const { chosen, survey, view, questions } = page;
  const result = chosen?.themes;
  const n = questions.find(({ questionId }) => questionId === view.question)?.count ?? 0;
  return (
    <section aria-labelledby="themes" className="rounded-lg border bg-surface p-4">
      <h3 id="themes" className="font-semibold text-base">
        {t('themes.title')}
      </h3>
      <p className="mb-3 text-muted text-sm">
        {result
          ? t('themes.summary', { themed: result.themed, count: result.n })
          : t('themes.none', { count: n })}
      </p>
      {result && (
        <ul className="space-y-3">
          {result.themes.map((theme) => (
            <li key={theme.id}>
              <ThemeLine page={page} theme={theme} mayEdit={mayEdit} />
            </li>
          ))}
        </ul>
      )}
      {result && !survey.isFinal && result.themed < result.n && (
        <p className="mt-3">
          <ChoiceChip
            to={textsSearch(view, { theme: view.theme === WITHOUT_THEME ? '' : WITHOUT_THEME })}
            current={view.theme === WITHOUT_THEME}
            count={result.n - result.themed}
          >
            {t('themes.without')}
          </ChoiceChip>
        </p>
      )}
      {mayTake && result && (
        <p className="mt-3 text-sm">
          <TextLink
            to={`${paths.engagement.surveyEvidence(engagementId, survey.surveyId)}?question=${view.question}`}
          >
            {t('evidence.take')}
          </TextLink>
        </p>
      )}
      {mayEdit && <NewTheme questionId={view.question} count={result?.themes.length ?? 0} />}
    </section>
  );
}

function NewTheme({ questionId, count }: { questionId: string; count: number }) {
  const { t } = useTranslation('surveyResults');
  return (
    <Form
      key={`${questionId}-${count}`}
      method="post"
      preventScrollReset
      className="mt-4 flex items-end gap-2 border-t pt-4 print:hidden"
    >
      <input type="hidden" name="intent" value="create-theme" />
      <input type="hidden" name="questionId" value={questionId} />
      <Field label={t('themes.new')} className="flex-1">
        <TextInput name="name" required maxLength={80} autoComplete="off" />
      </Field>
      <SubmitButton variant="secondary">
        <Plus aria-hidden="true" className="size-4" />
        {t('themes.add')}
      </SubmitButton>
    </Form>
  );
}

type ThemeLineProps = { page: ChosenTexts; theme: ThemeCount; mayEdit: boolean };

function ThemeLine({ page, theme, mayEdit }: ThemeLineProps) {
  const { t } = useTranslation('surveyResults');
  const format = useFormat();
  const { view, survey } = page;
  const isChosen = view.theme === theme.id;
  return (
    <>
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1">
          {survey.isFinal ? (
            theme.name
          ) : (
            <ChoiceChip
              to={textsSearch(view, { theme: isChosen ? '' : theme.id })}
              current={isChosen}
            >
              <span className="truncate">{theme.name}</span>
            </ChoiceChip>
          )}
        </span>
        <span className="numeric">{format.number(theme.count)}</span>
        <span className="numeric min-w-12">{format.percent(theme.share, 0)}</span>
        {mayEdit && <ThemeDialog page={page} theme={theme} />}
      </div>
      <span aria-hidden="true" className="print-exact mt-1.5 block h-2 rounded-sm bg-sunken">
        <span
          className="block h-full rounded-sm bg-series-1"
          style={{ width: `${theme.share * 100}%` }}
        />
      </span>
      {theme.interval && (
        <p className="mt-0.5 text-faint text-xs">
          {t('interval', {
            low: format.percent(theme.interval.low, 0),
            high: format.percent(theme.interval.high, 0),
          })}
        </p>
      )}
    </>
  );
}

function ThemeDialog({ page, theme }: { page: ChosenTexts; theme: ThemeCount }) {
  const { t } = useTranslation('surveyResults');
  const isBusy = useNavigation().state !== 'idle';
  const others = (page.chosen?.themes?.themes ?? []).filter(({ id }) => id !== theme.id);
  const themeId = <input type="hidden" name="themeId" value={theme.id} />;
  return (
    <Dialog
      title={t('themes.change', { name: theme.name })}
      closeLabel={t('themes.close')}
      trigger={
        <Button
          size="small"
          variant="ghost"
          iconOnly
          aria-label={t('themes.change', { name: theme.name })}
        >
          <Ellipsis aria-hidden="true" />
        </Button>
      }
    >
      {(close) => (
        <div className="space-y-5">
          <Form
            method="post"
            preventScrollReset
            onSubmit={close}
            className="flex flex-wrap items-end gap-2"
          >
            <input type="hidden" name="intent" value="rename-theme" />
            {themeId}
            <Field label={t('themes.name')} className="min-w-48 flex-1">
              <TextInput
                key={theme.name}
                name="name"
                required
                maxLength={80}
                defaultValue={theme.name}
              />
            </Field>
            <Button type="submit" disabled={isBusy}>
              {t('themes.rename')}
            </Button>
          </Form>
          {others.length > 0 && (
            <Form
              method="post"
              preventScrollReset
              onSubmit={close}
              className="flex flex-wrap items-end gap-2"
            >
              <input type="hidden" name="intent" value="merge-theme" />
              {themeId}
              <Field
                label={t('themes.mergeInto')}
                hint={t('themes.mergeHint')}
                className="min-w-48 flex-1"
              >
                <Select
                  name="intoId"
                  required
                  options={others.map(({ id, name }) => ({ value: id, label: name }))}
                />
              </Field>
              <Button type="submit" disabled={isBusy}>
                {t('themes.merge')}
              </Button>
            </Form>
          )}
          <Form method="post" preventScrollReset onSubmit={close} className="border-t pt-4">
            <input type="hidden" name="intent" value="delete-theme" />
            {themeId}
            <p className="mb-2 text-muted text-sm">
              {t('themes.deleteHint', { count: theme.count })}
            </p>
            <Button type="submit" variant="danger" disabled={isBusy}>
              {t('themes.delete')}
            </Button>
          </Form>
        </div>
      )}
    </Dialog>
  );
}
