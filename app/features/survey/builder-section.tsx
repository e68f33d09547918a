import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Select } from '~/components/form/select';
import { Button } from '~/components/ui/button';
import type { SurveyDefinition, SurveySection } from '~/domain/survey/survey-definition';
import { readSurveyText } from '~/domain/survey/survey-text';
import { useFormat } from '~/i18n/format-context';
import { BothLanguages, orNothing } from './both-languages';
import type { BuilderAction } from './builder-state';
import { ConditionEditor } from './condition-editor';

type BuilderSectionProps = {
  definition: SurveyDefinition;
  index: number;
  dispatch: (action: BuilderAction) => void;
};

/** A section: its words, when it is shown, and where it leads. */
export function BuilderSection({ definition, index, dispatch }: BuilderSectionProps) {
  const { t } = useTranslation('surveyBuilder');
  const { locale } = useFormat();
  const section = definition.sections[index];
  if (!section) return null;
  const before = definition.sections.slice(0, index).flatMap(({ questions }) => questions);
  const write = (change: Partial<SurveySection>, group?: string) =>
    dispatch({
      type: 'section',
      section: index,
      change,
      ...(group && { group: `${section.id} ${group}` }),
    });
  const jumps = section.jumps ?? [];
  const [firstQuestion] = section.questions;
  return (
    <div className="space-y-5">
      <BothLanguages
        label={t('section.title')}
        text={section.title}
        onChange={(title) => write({ title }, 'title')}
      />
      <BothLanguages
        label={t('section.introduction')}
        text={section.introduction}
        long
        onChange={(text) => write({ introduction: orNothing(text) }, 'introduction')}
      />
      <ConditionEditor
        label={t('section.showIf')}
        condition={section.showIf}
        earlier={before}
        onChange={(showIf) => write({ showIf }, 'showIf')}
      />
      <fieldset className="min-w-0">
        <legend className="font-medium">{t('section.jumps')}</legend>
        <p className="text-muted text-sm">{t('section.jumpsHint')}</p>
        <ul className="mt-2 space-y-3">
          {jumps.map((jump, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: jumps have no other name
            <li key={position} className="space-y-2 rounded-lg border p-3">
              <ConditionEditor
                label={t('section.when')}
                condition={jump.when}
                earlier={[...before, ...section.questions]}
                onChange={(when) =>
                  write({
                    jumps: when
                      ? jumps.with(position, { ...jump, when })
                      : jumps.toSpliced(position, 1),
                  })
                }
              />
              <div className="flex flex-wrap items-center gap-2">
                <span>{t('section.goTo')}</span>
                <span className="min-w-48 flex-1">
                  <Select
                    aria-label={t('section.goTo')}
                    value={jump.to ?? ''}
                    options={[
                      ...definition.sections.slice(index + 1).map(({ id, title }) => ({
                        value: id,
                        label: readSurveyText(title, locale) || id,
                      })),
                      { value: '', label: t('section.end') },
                    ]}
                    onChange={(event) =>
                      write({
                        jumps: jumps.with(position, { ...jump, to: event.target.value || null }),
                      })
                    }
                  />
                </span>
                <Button
                  variant="ghost"
                  iconOnly
                  icon={<X aria-hidden="true" />}
                  aria-label={t('section.removeJump')}
                  onClick={() => write({ jumps: jumps.toSpliced(position, 1) })}
                />
              </div>
            </li>
          ))}
        </ul>
        {firstQuestion && (
          <Button
            size="small"
            className="mt-2"
            icon={<Plus aria-hidden="true" />}
            onClick={() => {
              const question =
                firstQuestion.kind === 'matrix'
                  ? `${firstQuestion.id}.${firstQuestion.rows[0]?.id}`
                  : firstQuestion.id;
              write({ jumps: [...jumps, { when: { question, is: 'answered' }, to: null }] });
            }}
          >
            {t('section.addJump')}
          </Button>
        )}
      </fieldset>
    </div>
  );
}
