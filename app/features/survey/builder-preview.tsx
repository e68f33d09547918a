import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import type { Place } from '~/domain/survey/edit-definition';
import type { SurveyDefinition } from '~/domain/survey/survey-definition';
import { screensOf } from '~/domain/survey/survey-screens';
import { clampStep, moveStep, sheetAt } from '~/domain/survey/survey-steps';
import { readSurveyText, type SurveyLocale } from '~/domain/survey/survey-text';
import { useFormat } from '~/i18n/format-context';
import { questionAnchor, type TypedAnswers } from './question-field';
import { SurveySheet, SurveyWords } from './survey-sections';

type BuilderPreviewProps = { definition: SurveyDefinition; place: Place | null };

/** The survey on a phone, as it stands: it can be filled in, and follows what is being written. */
export function BuilderPreview({ definition, place }: BuilderPreviewProps) {
  const { t } = useTranslation('surveyBuilder');
  const format = useFormat();
  const [locale, setLocale] = useState<SurveyLocale>(format.locale);
  const [wanted, setStep] = useState(0);
  const [typed, setTyped] = useState<TypedAnswers>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const form = useRef<HTMLFormElement>(null);
  const phone = useRef<HTMLDivElement>(null);
  const chosen = useMemo(() => stepOfPlace(definition, place), [definition, place]);
  useEffect(() => {
    setStep(chosen);
    setErrors({});
  }, [chosen]);
  const section = place ? definition.sections[place.section] : undefined;
  const questionId = section?.questions[place?.question ?? -1]?.id;
  const step = clampStep(definition, wanted);
  useEffect(() => {
    const field =
      questionId && step === chosen && document.getElementById(questionAnchor(questionId));
    if (!phone.current) return;
    const top = field
      ? field.getBoundingClientRect().top
      : phone.current.getBoundingClientRect().top;
    // Only the phone moves, not the page around it.
    phone.current.scrollTop += field
      ? top - phone.current.getBoundingClientRect().top - 24
      : -phone.current.scrollTop;
  }, [questionId, step, chosen]);
  const sheet = sheetAt(definition, step, entriesOf(typed));
  /** A question that earlier answers would hide is shown all the same while it is being written. */
  const shown =
    sheet.questions.length > 0 || !sheet.screen
      ? sheet
      : {
          ...sheet,
          questions: sheet.screen.questions.map((question, index) => ({
            question,
            number: index + 1,
          })),
        };

  function go(move: 'next' | 'back') {
    const here = form.current ? [...new FormData(form.current)] : [];
    const entries = here.flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    );
    const names = new Set(entries.map(([name]) => name));
    const all = [...entriesOf(typed).filter(([name]) => !names.has(name)), ...entries];
    const next: TypedAnswers = {};
    for (const [name, value] of all) next[name] = [...(next[name] ?? []), value];
    setTyped(next);
    const moved = moveStep(definition, step, move, all);
    setErrors(moved.errors);
    setStep(moved.step);
  }

  return (
    <section aria-label={t('preview.title')} className="min-w-0">
      <div className="mb-2 flex items-center justify-between gap-2">
        <h2 className="font-medium">{t('preview.title')}</h2>
        <span className="flex gap-1">
          {(['zh-CN', 'en'] as const).map((side) => (
            <Button
              key={side}
              size="small"
              variant={side === locale ? 'secondary' : 'ghost'}
              aria-pressed={side === locale}
              onClick={() => setLocale(side)}
            >
              {t(`language.${side}`)}
            </Button>
          ))}
        </span>
      </div>
      <div
        ref={phone}
        lang={locale}
        className="mx-auto max-h-[75dvh] max-w-[375px] overflow-y-auto rounded-lg border-2 bg-canvas px-3 py-4 text-lg leading-relaxed"
      >
        {step === 0 && (
          <>
            <p className="font-semibold text-title-sm">
              {readSurveyText(definition.title, locale)}
            </p>
            <SurveyWords text={definition.introduction} locale={locale} />
          </>
        )}
        <form
          ref={form}
          className="mt-3"
          onSubmit={(event) => {
            event.preventDefault();
            go('next');
          }}
        >
          <SurveySheet
            key={`${step} ${locale}`}
            definition={definition}
            sheet={shown}
            locale={locale}
            typed={typed}
            errors={errors}
            seed=""
          />
          <div className="mt-4 flex flex-row-reverse gap-2">
            {!shown.isLast && (
              <Button type="submit" variant="primary" size="large" className="flex-1">
                {t('preview.next')}
              </Button>
            )}
            {step > 0 && (
              <Button size="large" onClick={() => go('back')}>
                {t('preview.back')}
              </Button>
            )}
          </div>
        </form>
      </div>
    </section>
  );
}

function entriesOf(typed: TypedAnswers): [string, string][] {
  return Object.entries(typed).flatMap(([name, values]) =>
    values.map((value): [string, string] => [name, value]),
  );
}

function stepOfPlace(definition: SurveyDefinition, place: Place | null): number {
  if (!place) return 0;
  const screens = screensOf(definition);
  const question = definition.sections[place.section]?.questions[place.question ?? 0];
  const found = screens.findIndex(({ questions }) =>
    questions.some(({ id }) => id === question?.id),
  );
  return Math.max(0, found);
}
