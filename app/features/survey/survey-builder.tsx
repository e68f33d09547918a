import { Redo2, Undo2 } from 'lucide-react';
import { useEffect, useReducer, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '~/components/ui/button';
import { classNames } from '~/components/ui/class-names';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { untranslated } from '~/domain/survey/edit-definition';
import { type SurveyDefinition, surveyDefinitionSchema } from '~/domain/survey/survey-definition';
import type { SurveyEditorPage } from '~/domain/survey/survey-editor-view';
import { readSurveyText } from '~/domain/survey/survey-text';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { BuilderOutline } from './builder-outline';
import { BuilderPreview } from './builder-preview';
import { BuilderQuestion } from './builder-question';
import { BuilderSection } from './builder-section';
import { builderReducer, startBuilder } from './builder-state';
import { BuilderSurvey } from './builder-survey';
import { BuilderVersions } from './builder-versions';
import {
  keptOnDevice,
  type SurveyConflict,
  type SurveySaveState,
  useSurveySaving,
} from './use-survey-saving';

type SurveyBuilderProps = { engagementId: string; page: SurveyEditorPage };
const panes = ['outline', 'edit', 'preview'] as const;

/** A draft being written: what there is, one part of it, and how it looks on a phone. */
export function SurveyBuilder({ engagementId, page }: SurveyBuilderProps) {
  const { t } = useTranslation('surveyBuilder');
  const { locale } = useFormat();
  const [stored] = useState(page.definition);
  const [state, dispatch] = useReducer(builderReducer, stored, startBuilder);
  const [pane, setPane] = useState<(typeof panes)[number]>('edit');
  const [recovered, setRecovered] = useState(false);
  const { definition, place } = state;
  const address = paths.engagement.saveSurvey(engagementId, page.id);
  const deviceKey = `penstock-survey ${page.id}`;
  const kept = useRef(false);
  const saving = useSurveySaving({
    address,
    deviceKey,
    definition,
    stored,
    revision: page.revision,
    versions: page.versions,
  });

  useEffect(() => {
    if (kept.current) return;
    kept.current = true;
    const draft = keptOnDevice(deviceKey);
    if (!draft || JSON.stringify(draft) === JSON.stringify(stored)) return;
    dispatch({ type: 'replace', definition: draft });
    setRecovered(true);
  }, [deviceKey, stored]);

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      dispatch({ type: event.shiftKey ? 'redo' : 'undo' });
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

  const section = place ? definition.sections[place.section] : undefined;
  const question = section?.questions[place?.question ?? -1];
  const count = untranslated(definition).length;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        breadcrumbs={
          <LinkButton to={paths.engagement.survey(engagementId, page.id)} variant="ghost">
            {t('back', { title: readSurveyText(definition.title, locale) })}
          </LinkButton>
        }
        action={
          <>
            <Button
              iconOnly
              icon={<Undo2 aria-hidden="true" />}
              aria-label={t('undo')}
              disabled={state.past.length === 0}
              onClick={() => dispatch({ type: 'undo' })}
            />
            <Button
              iconOnly
              icon={<Redo2 aria-hidden="true" />}
              aria-label={t('redo')}
              disabled={state.future.length === 0}
              onClick={() => dispatch({ type: 'redo' })}
            />
            <BuilderVersions
              address={address}
              versions={saving.versions}
              onRestore={(restored) => dispatch({ type: 'replace', definition: restored })}
            />
          </>
        }
      >
        <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm" aria-live="polite">
          <SaveWords state={saving.state} />
          <span className={count > 0 ? 'text-caution' : 'text-muted'}>
            {count > 0 ? t('untranslated', { count }) : t('allTranslated')}
          </span>
        </p>
      </PageHeader>
      {recovered && (
        <Notice
          title={t('recovered')}
          action={<Button onClick={() => setRecovered(false)}>OK</Button>}
        >
          {t('recoveredText')}
        </Notice>
      )}
      {saving.state.kind === 'conflict' && (
        <Conflict
          conflict={saving.state.conflict}
          onKeepMine={(conflict) => saving.continueFrom(conflict, true)}
          onTakeTheirs={(conflict) => {
            saving.continueFrom(conflict, false);
            dispatch({ type: 'replace', definition: conflict.theirs });
          }}
        />
      )}
      {saving.state.kind === 'invalid' && <Problems definition={definition} />}
      <div className="mb-3 flex gap-1 lg:hidden" role="tablist" aria-label={t('panes.label')}>
        {panes.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={pane === name}
            onClick={() => setPane(name)}
            className="min-h-11 flex-1 rounded-lg border border-transparent px-2 text-muted aria-selected:border-accent-line aria-selected:bg-accent-soft aria-selected:text-ink"
          >
            {t(`panes.${name}`)}
          </button>
        ))}
      </div>
      <div className="gap-6 lg:grid lg:grid-cols-[14rem_minmax(0,1fr)_minmax(0,22rem)]">
        <div className={classNames(pane !== 'outline' && 'max-lg:hidden')}>
          <BuilderOutline
            definition={definition}
            place={place}
            dispatch={(action) => {
              dispatch(action);
              if (action.type === 'select' || action.type.startsWith('add')) setPane('edit');
            }}
          />
        </div>
        <div className={classNames('min-w-0', pane !== 'edit' && 'max-lg:hidden')}>
          {place === null && <BuilderSurvey definition={definition} dispatch={dispatch} />}
          {place && section && !question && (
            <BuilderSection
              key={section.id}
              definition={definition}
              index={place.section}
              dispatch={dispatch}
            />
          )}
          {place && question && (
            <BuilderQuestion
              key={question.id}
              definition={definition}
              question={question}
              place={place}
              steps={page.steps}
              dispatch={dispatch}
            />
          )}
        </div>
        <div className={classNames(pane !== 'preview' && 'max-lg:hidden')}>
          <div className="lg:sticky lg:top-4">
            <BuilderPreview definition={definition} place={place} />
          </div>
        </div>
      </div>
    </>
  );
}

function SaveWords({ state }: { state: SurveySaveState }) {
  const { t } = useTranslation('surveyBuilder');
  const isGood = state.kind === 'saved' || state.kind === 'saving' || state.kind === 'unsaved';
  return (
    <span className={isGood ? 'text-muted' : 'text-critical'}>
      {state.kind === 'failed' && state.code === 'offline'
        ? t('save.offline')
        : t(`save.${state.kind}`)}
      {state.kind === 'failed' && state.code !== 'offline' && ` ${t(`error:${state.code}`)}`}
    </span>
  );
}

/** What has to be mended before it can be saved, each with where it stands. */
function Problems({ definition }: { definition: SurveyDefinition }) {
  const { t } = useTranslation('surveyBuilder');
  const parsed = surveyDefinitionSchema.safeParse(definition);
  if (parsed.success) return null;
  const where = (path: readonly PropertyKey[]) => {
    const [, section, , question] = path;
    if (path[0] !== 'sections' || typeof section !== 'number') return t('outline.survey');
    if (path[2] !== 'questions' || typeof question !== 'number') {
      return t('problems.section', { section: section + 1 });
    }
    const before = definition.sections
      .slice(0, section)
      .reduce((sum, { questions }) => sum + questions.length, 0);
    return t('problems.question', { question: before + question + 1 });
  };
  const lines = new Set(
    parsed.error.issues.map(({ path, message }) => {
      const key = `problems.${message}`;
      const text = t(key);
      return `${where(path)}: ${text === key ? t('problems.other') : text}`;
    }),
  );
  return (
    <Notice kind="warning" title={t('problems.title')}>
      <ul>
        {[...lines].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Conflict({
  conflict,
  onKeepMine,
  onTakeTheirs,
}: {
  conflict: SurveyConflict;
  onKeepMine: (conflict: SurveyConflict) => void;
  onTakeTheirs: (conflict: SurveyConflict) => void;
}) {
  const { t } = useTranslation('surveyBuilder');
  const { dateTime } = useFormat();
  return (
    <Notice
      kind="warning"
      announce
      title={t('conflict.title', { by: conflict.by, at: dateTime(conflict.at) })}
      action={
        <span className="flex flex-wrap gap-2">
          <Button onClick={() => onKeepMine(conflict)}>{t('conflict.mine')}</Button>
          <Button onClick={() => onTakeTheirs(conflict)}>{t('conflict.theirs')}</Button>
        </span>
      }
    >
      {t('conflict.text')}
    </Notice>
  );
}
