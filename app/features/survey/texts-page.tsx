import { Form } from '@remix-run/react';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import type { FormRefusal } from '~/components/form/form-data';
import { TextInput } from '~/components/form/text-input';
import { Breadcrumbs } from '~/components/ui/breadcrumbs';
import { Button, LinkButton } from '~/components/ui/button';
import { ChoiceChip, FilterBar, FilterChip } from '~/components/ui/chip';
import { EmptyState } from '~/components/ui/empty-state';
import { Menu, MenuLink } from '~/components/ui/menu';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { readSurveyText } from '~/domain/survey/survey-text';
import { WITHOUT_THEME } from '~/domain/survey/text-themes';
import { ActionError } from '~/features/shell/action-error';
import { useMay } from '~/features/shell/use-may';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { TextList } from './text-list';
import { type ChosenTexts, textsSearch } from './texts-view';
import { ThemeGroups } from './theme-groups';
import { ThemePanel } from './theme-panel';

type TextsPageProps = ChosenTexts & {
  engagementId: string;
  actionData?: Partial<FormRefusal> | { ok: true } | undefined;
};

/** What people wrote in their own words, and the themes that the team finds in it. */
export function TextsPage({ engagementId, actionData, ...page }: TextsPageProps) {
  const { t } = useTranslation('surveyResults');
  const { t: ts } = useTranslation('survey');
  const { locale } = useFormat();
  const { survey, questions, chosen, view } = page;
  const mayEdit = useMay()('engagement:edit') && !survey.isFinal;
  const results = paths.engagement.survey(engagementId, survey.surveyId);
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            label={t('texts.breadcrumbs')}
            items={[{ label: survey.title, to: results }, { label: t('texts.title') }]}
          />
        }
        title={t('texts.title')}
        description={t('texts.description')}
        action={
          <Menu label={ts('page.export')} align="end">
            {(['texts-csv', 'texts-xlsx'] as const).map((format) => (
              <MenuLink
                key={format}
                to={paths.engagement.surveyExport(engagementId, survey.surveyId, format)}
                reloadDocument
              >
                {ts(`export.${format}`)}
              </MenuLink>
            ))}
          </Menu>
        }
      >
        {questions.length > 1 && (
          <FilterBar label={t('texts.questions')}>
            {questions.map(({ questionId, question, minimum, count }) => (
              <ChoiceChip
                key={questionId}
                to={`?question=${questionId}`}
                current={questionId === view.question}
                count={count || `<${minimum}`}
              >
                <span className="max-w-[18rem] truncate">{readSurveyText(question, locale)}</span>
              </ChoiceChip>
            ))}
          </FilterBar>
        )}
      </PageHeader>
      <ActionError data={actionData} />
      {survey.isFinal && <Notice className="mb-4">{t('texts.final')}</Notice>}
      {chosen ? (
        <Question page={page} mayEdit={mayEdit} results={results} />
      ) : (
        <EmptyState
          title={t('texts.none')}
          action={<LinkButton to={results}>{t('texts.back')}</LinkButton>}
        >
          {t('texts.noneText')}
        </EmptyState>
      )}
    </>
  );
}

type QuestionProps = { page: ChosenTexts; mayEdit: boolean; results: string };

function Question({ page, mayEdit, results }: QuestionProps) {
  const { t } = useTranslation('surveyResults');
  const { locale } = useFormat();
  const { chosen, survey, texts, found, view } = page;
  if (!chosen) return null;
  const shown = page.questions.find(({ questionId }) => questionId === chosen.questionId);
  const themes = chosen.themes?.themes ?? [];
  const title = <h2 className="text-lg">{readSurveyText(chosen.question, locale)}</h2>;
  if (!shown || shown.count === 0) {
    return (
      <div className="space-y-4">
        {title}
        <EmptyState
          headingLevel={3}
          title={t('texts.withheld', { minimum: chosen.minimum })}
          action={<LinkButton to={results}>{t('texts.back')}</LinkButton>}
        >
          {t('texts.withheldText', { minimum: chosen.minimum })}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="space-y-4">
      {title}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0 lg:order-last">
          <ThemePanel page={page} mayEdit={mayEdit} />
        </div>
        {!survey.isFinal && (
          <section aria-label={t('texts.list')} className="min-w-0 space-y-3">
            <Form className="flex items-end gap-2" role="search">
              <input type="hidden" name="question" value={view.question} />
              {view.theme && <input type="hidden" name="theme" value={view.theme} />}
              <Field label={t('texts.search')} hideLabel className="flex-1">
                <TextInput
                  key={view.words}
                  type="search"
                  name="q"
                  defaultValue={view.words}
                  placeholder={t('texts.search')}
                />
              </Field>
              <Button type="submit" icon={<Search aria-hidden="true" />}>
                {t('texts.find')}
              </Button>
            </Form>
            <Filters page={page} />
            <p className="text-muted text-sm">
              {t(found === shown.count ? 'texts.all' : 'texts.found', {
                count: found,
                all: shown.count,
              })}
              {mayEdit && themes.length > 0 && (
                <span className="hidden sm:inline"> {t('texts.keys')}</span>
              )}
            </p>
            <TextList texts={texts} themes={themesInOrder(page)} mayEdit={mayEdit} />
            <Parts page={page} />
          </section>
        )}
      </div>
      <ThemeGroups result={chosen.themes} definition={survey.definition} />
    </div>
  );
}

/** The number keys stay with their themes while counts change, so not in the order of counts. */
export function themesInOrder({ chosen }: ChosenTexts) {
  return (chosen?.themes?.themes ?? []).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function Filters({ page: { view, chosen } }: { page: ChosenTexts }) {
  const { t } = useTranslation('surveyResults');
  if (!view.words && !view.theme) return null;
  const theme =
    view.theme === WITHOUT_THEME
      ? t('themes.without')
      : chosen?.themes?.themes.find(({ id }) => id === view.theme)?.name;
  return (
    <FilterBar label={t('texts.filters')}>
      {view.words && (
        <FilterChip
          label={t('texts.words')}
          value={view.words}
          removeTo={textsSearch(view, { words: '' })}
          removeLabel={t('texts.removeWords')}
        />
      )}
      {view.theme && (
        <FilterChip
          label={t('texts.theme')}
          value={theme ?? '–'}
          removeTo={textsSearch(view, { theme: '' })}
          removeLabel={t('texts.removeTheme')}
        />
      )}
    </FilterBar>
  );
}

function Parts({ page: { view, parts } }: { page: ChosenTexts }) {
  const { t } = useTranslation('surveyResults');
  if (parts === 1) return null;
  return (
    <nav aria-label={t('texts.parts')} className="flex items-center gap-3">
      {view.part > 1 && (
        <LinkButton to={textsSearch(view, { part: view.part - 1 })}>{t('texts.before')}</LinkButton>
      )}
      <span className="text-muted text-sm">{t('texts.part', { part: view.part, parts })}</span>
      {view.part < parts && (
        <LinkButton to={textsSearch(view, { part: view.part + 1 })}>{t('texts.after')}</LinkButton>
      )}
    </nav>
  );
}
