import { Form } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/components/form/submit-button';
import { Card } from '~/components/ui/card';
import { Section } from '~/components/ui/section';
import type { SuggestedProblem } from '~/domain/funnel/suggest-problems';
import { useMay } from '~/features/shell/use-may';
import { useFormat } from '~/i18n/format-context';
import { suggestionWords } from './suggestion-words';

export type SuggestionView = {
  dataset: { id: string; name: string };
  problems: SuggestedProblem[];
};

type SuggestionSectionProps = {
  suggestions: SuggestionView;
  currency: string;
  /** What is on the list already is not proposed again. */
  titles: string[];
};

/** What the data propose, each with its rule, evidence and worth, and one click to take it over. */
export function SuggestionSection({ suggestions, currency, titles }: SuggestionSectionProps) {
  const { t } = useTranslation('analysis');
  const format = useFormat();
  const mayEdit = useMay()('engagement:edit');
  const shown = suggestions.problems
    .map((problem) => ({ problem, words: suggestionWords(t, format, problem, currency) }))
    .filter(({ words }) => !titles.includes(words.title));
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
                actions={
                  mayEdit && (
                    <Form method="post">
                      <input type="hidden" name="intent" value="suggestion" />
                      <input type="hidden" name="id" value={problem.id} />
                      <input type="hidden" name="dataset" value={suggestions.dataset.id} />
                      <SubmitButton
                        variant="secondary"
                        size="small"
                        icon={<Plus aria-hidden="true" />}
                      >
                        {t('suggestions.add')}
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
    </Section>
  );
}
