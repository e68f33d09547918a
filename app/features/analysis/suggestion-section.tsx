import { Form } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/components/form/submit-button';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { Section } from '~/components/ui/section';
import type { SuggestedProblem } from '~/domain/funnel/suggested-problem';
import { useMay } from '~/features/shell/use-may';
import { useFormat } from '~/i18n/format-context';
import { suggestionWords } from './suggestion-words';

export type SuggestionView = {
  dataset: { id: string; name: string };
  open: SuggestedProblem[];
  dismissed: SuggestedProblem[];
};

type SuggestionSectionProps = {
  suggestions: SuggestionView;
  currency: string;
  /** What is on the list already is not proposed again. */
  titles: string[];
};

/** What the data propose, each with its rule, evidence and worth, to take over or to dismiss. */
export function SuggestionSection({ suggestions, currency, titles }: SuggestionSectionProps) {
  const { t } = useTranslation('analysis');
  const format = useFormat();
  const mayEdit = useMay()('engagement:edit');
  const inWords = (problem: SuggestedProblem) => ({
    problem,
    words: suggestionWords(t, format, problem, currency),
  });
  const shown = suggestions.open.map(inWords).filter(({ words }) => !titles.includes(words.title));
  const dismissed = suggestions.dismissed.map(inWords);
  return (
    <Section
      title={t('suggestions.heading')}
      description={t('suggestions.text', { name: suggestions.dataset.name })}
    >
      {shown.length === 0 ? (
        <p className="text-muted">{t('suggestions.none')}</p>
      ) : (
        <ul className="grid gap-4 lg:grid-cols-2">
          {shown.map(({ problem, words }) => (
            <li key={problem.id}>
              <Card
                title={words.title}
                headingLevel={3}
                footer={
                  mayEdit && (
                    <Form method="post" preventScrollReset className="flex flex-wrap gap-2">
                      <input type="hidden" name="id" value={problem.id} />
                      <input type="hidden" name="dataset" value={suggestions.dataset.id} />
                      <input type="hidden" name="title" value={words.title} />
                      <SubmitButton
                        name="intent"
                        value="suggestion"
                        variant="secondary"
                        size="small"
                        icon={<Plus aria-hidden="true" />}
                      >
                        {t('suggestions.add')}
                      </SubmitButton>
                      <SubmitButton name="intent" value="dismiss" variant="ghost" size="small">
                        {t('suggestions.dismiss')}
                      </SubmitButton>
                    </Form>
                  )
                }
              >
                <p>{words.note}</p>
                <p className="mt-2 text-muted text-sm">{words.worth}</p>
                <p className="mt-2 text-faint text-xs">{words.rule}</p>
              </Card>
            </li>
          ))}
        </ul>
      )}
      {dismissed.length > 0 && (
        <div className="mt-4">
          <Disclosure summary={t('suggestions.dismissed', { count: dismissed.length })}>
            <ul className="grid gap-2">
              {dismissed.map(({ problem, words }) => (
                <li key={problem.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <span className="text-muted">{words.title}</span>
                  {mayEdit && (
                    <Form method="post" preventScrollReset>
                      <input type="hidden" name="id" value={problem.id} />
                      <input type="hidden" name="title" value={words.title} />
                      <SubmitButton name="intent" value="revive" variant="ghost" size="small">
                        {t('suggestions.revive')}
                      </SubmitButton>
                    </Form>
                  )}
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </Section>
  );
}
