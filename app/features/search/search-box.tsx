import { Link, useFetcher, useNavigate } from '@remix-run/react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { TextInput } from '~/components/form/text-input';
import { Badge } from '~/components/ui/badge';
import { classNames } from '~/components/ui/class-names';
import type { SearchAnswer } from '~/domain/search/search-answer';
import { paths } from '~/platform/paths';
import { type SearchEntry, useSearchEntries } from './search-entries';

/** Milliseconds without a key before the server is asked. */
const pause = 150;

type Answer = SearchAnswer & { query: string };

type SearchBoxProps = {
  engagementId: string | undefined;
  /** The reader is on the way to what was found. */
  onLeave: () => void;
};

/** Answers while somebody types; arrows choose, Enter goes there. */
export function SearchBox({ engagementId, onLeave }: SearchBoxProps) {
  const { t } = useTranslation('search');
  const [query, setQuery] = useState('');
  const { load, data } = useFetcher<Answer>();
  const entries = useSearchEntries(
    query,
    data && query.trim() !== '' ? data.hits : [],
    engagementId,
  );
  const { active, listId, onKeyDown } = useChoice(entries, onLeave);

  useEffect(() => {
    if (query.trim() === '') return;
    const timer = setTimeout(() => load(paths.search(query, engagementId)), pause);
    return () => clearTimeout(timer);
  }, [query, engagementId, load]);

  const isAnswered = data?.query === query.trim() && query.trim() !== '';
  return (
    <>
      <Field label={t('label')} hideLabel>
        <TextInput
          type="search"
          role="combobox"
          aria-expanded={entries.length > 0}
          aria-controls={listId}
          aria-activedescendant={entries[active] && optionId(listId, active)}
          aria-autocomplete="list"
          autoComplete="off"
          data-first-focus
          maxLength={100}
          placeholder={t('placeholder')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </Field>
      <div id={listId} role="listbox" aria-label={t('title')} className="mt-3">
        {entries.map(({ key, label, kind, detail, to }, index) => (
          <Link
            key={key}
            id={optionId(listId, index)}
            to={to}
            onClick={onLeave}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            className={classNames(
              'flex flex-wrap items-center gap-x-3 rounded-lg px-3 py-2 hover:bg-hover',
              index === active && 'bg-accent-soft',
            )}
          >
            <span className="min-w-0 flex-1">
              {label}
              {detail && <span className="ms-2 text-muted text-sm">{detail}</span>}
            </span>
            <Badge>{kind}</Badge>
          </Link>
        ))}
      </div>
      <p role="status" className="mt-2 text-muted text-sm">
        {query.trim() === '' && t('hint')}
        {isAnswered && entries.length === 0 && t('nothing')}
        {isAnswered && data.more > 0 && t('more', { count: data.more })}
      </p>
    </>
  );
}

/** Which entry the arrow keys are at. */
function useChoice(entries: SearchEntry[], onLeave: () => void) {
  const navigate = useNavigate();
  const listId = useId();
  const [chosen, setChosen] = useState(0);
  const active = Math.min(chosen, Math.max(0, entries.length - 1));
  useEffect(() => {
    document.getElementById(optionId(listId, active))?.scrollIntoView?.({ block: 'nearest' });
  }, [listId, active]);
  const onKeyDown = (event: KeyboardEvent) => {
    // While a Chinese word is being composed, these keys belong to the input method.
    if (event.nativeEvent.isComposing) return;
    const entry = entries[active];
    if (event.key === 'ArrowDown') setChosen(Math.min(active + 1, entries.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(active - 1, 0));
    else if (event.key === 'Enter' && entry) {
      onLeave();
      navigate(entry.to);
    } else return;
    event.preventDefault();
  };
  return { active, listId, onKeyDown };
}

function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}
