import { ArrowDown, ArrowUp, Copy, Languages, Plus, Trash2 } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { classNames } from '~/components/ui/class-names';
import { type Place, untranslated } from '~/domain/survey/edit-definition';
import type { SurveyDefinition } from '~/domain/survey/survey-definition';
import { readSurveyText } from '~/domain/survey/survey-text';
import { useFormat } from '~/i18n/format-context';
import type { BuilderAction } from './builder-state';

type BuilderOutlineProps = {
  definition: SurveyDefinition;
  place: Place | null;
  dispatch: (action: BuilderAction) => void;
};

const same = (a: Place | null, b: Place | null) =>
  a?.section === b?.section && a?.question === b?.question;

/** Sections and questions in their order: chosen, moved by drag or Alt and arrows, copied, deleted. */
export function BuilderOutline({ definition, place, dispatch }: BuilderOutlineProps) {
  const { t } = useTranslation('surveyBuilder');
  const { locale } = useFormat();
  const [dragged, setDragged] = useState<Place | null>(null);
  const missing = untranslated(definition);
  let number = 0;

  function press(event: KeyboardEvent, own: Place) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    dispatch({ type: 'move', place: own, by: event.key === 'ArrowUp' ? -1 : 1 });
  }
  function drop(event: DragEvent, to: Place) {
    event.preventDefault();
    if (!dragged) return;
    // A question dropped on the head of a section becomes its first; sections go among sections.
    const isQuestion = dragged.question !== undefined;
    dispatch({
      type: 'move-to',
      from: dragged,
      to: isQuestion
        ? { section: to.section, question: to.question ?? 0 }
        : { section: to.section },
    });
    setDragged(null);
  }
  const item = (own: Place, label: string, look: string) => (
    <button
      type="button"
      draggable
      aria-current={same(place, own) ? 'true' : undefined}
      onClick={() => dispatch({ type: 'select', place: own })}
      onKeyDown={(event) => press(event, own)}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', label);
        setDragged(own);
      }}
      onDragOver={(event) => dragged && event.preventDefault()}
      onDrop={(event) => drop(event, own)}
      onDragEnd={() => setDragged(null)}
      className={classNames(
        'flex w-full min-w-0 items-center gap-2 rounded-lg px-2 py-1.5 text-start hover:bg-hover aria-[current=true]:bg-accent-soft pointer-coarse:min-h-11',
        dragged !== null && same(dragged, own) && 'opacity-50',
        look,
      )}
    >
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {missing.some((text) => same(text.place, own)) && (
        <Languages
          role="img"
          aria-label={t('outline.untranslated')}
          className="size-3.5 shrink-0 text-caution"
        />
      )}
    </button>
  );
  return (
    <nav aria-label={t('outline.title')} className="min-w-0">
      <button
        type="button"
        aria-current={place === null ? 'true' : undefined}
        onClick={() => dispatch({ type: 'select', place: null })}
        className="mb-2 flex w-full items-center gap-2 rounded-lg px-2 py-1.5 text-start font-medium hover:bg-hover aria-[current=true]:bg-accent-soft pointer-coarse:min-h-11"
      >
        <span className="flex-1">{t('outline.survey')}</span>
        {missing.some((text) => text.place === null) && (
          <Languages
            role="img"
            aria-label={t('outline.untranslated')}
            className="size-3.5 text-caution"
          />
        )}
      </button>
      <ol className="space-y-2">
        {definition.sections.map((section, index) => (
          <li key={section.id}>
            {item({ section: index }, readSurveyText(section.title, locale), 'font-medium')}
            <ol>
              {section.questions.map((question, position) => {
                number += 1;
                return (
                  <li key={question.id} className="ps-3">
                    {item(
                      { section: index, question: position },
                      `${number}. ${readSurveyText(question.text, locale)}`,
                      'text-muted aria-[current=true]:text-ink',
                    )}
                  </li>
                );
              })}
            </ol>
          </li>
        ))}
      </ol>
      <PlaceActions definition={definition} place={place} dispatch={dispatch} />
      <p className="mt-3 text-faint text-xs">{t('outline.keys')}</p>
    </nav>
  );
}

/** What can be done with what is chosen. */
function PlaceActions({ definition, place, dispatch }: BuilderOutlineProps) {
  const { t } = useTranslation('surveyBuilder');
  const at = place ?? { section: definition.sections.length - 1 };
  const isOnly =
    definition.sections.length === 1 &&
    (place?.question === undefined || definition.sections[0]?.questions.length === 1);
  return (
    <div className="mt-3 space-y-2 border-t pt-3">
      <div className="flex flex-wrap gap-1.5">
        <Button
          size="small"
          icon={<Plus aria-hidden="true" />}
          onClick={() => dispatch({ type: 'add-question', place: at, kind: 'single-choice' })}
        >
          {t('outline.addQuestion')}
        </Button>
        <Button
          size="small"
          icon={<Plus aria-hidden="true" />}
          onClick={() => dispatch({ type: 'add-section', after: at.section })}
        >
          {t('outline.addSection')}
        </Button>
      </div>
      {place && (
        <div className="flex">
          <Button
            variant="ghost"
            iconOnly
            icon={<ArrowUp aria-hidden="true" />}
            aria-label={t('up')}
            onClick={() => dispatch({ type: 'move', place, by: -1 })}
          />
          <Button
            variant="ghost"
            iconOnly
            icon={<ArrowDown aria-hidden="true" />}
            aria-label={t('down')}
            onClick={() => dispatch({ type: 'move', place, by: 1 })}
          />
          <Button
            variant="ghost"
            iconOnly
            icon={<Copy aria-hidden="true" />}
            aria-label={t('outline.duplicate')}
            onClick={() => dispatch({ type: 'duplicate', place })}
          />
          <Button
            variant="ghost"
            iconOnly
            icon={<Trash2 aria-hidden="true" />}
            aria-label={t('outline.remove')}
            disabled={isOnly}
            onClick={() => dispatch({ type: 'remove', place })}
          />
        </div>
      )}
    </div>
  );
}
