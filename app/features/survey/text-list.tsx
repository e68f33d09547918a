import { useFetcher } from '@remix-run/react';
import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '~/components/ui/class-names';
import type { ShownText, ThemeCount } from '~/domain/survey/text-themes';

type TextListProps = { texts: ShownText[]; themes: ThemeCount[]; mayEdit: boolean };

/** Texts with their themes; with the keyboard: up and down between texts, a number for each theme. */
export function TextList({ texts, themes, mayEdit }: TextListProps) {
  const { t } = useTranslation('surveyResults');
  const list = useRef<HTMLOListElement>(null);
  useNumberKeys(list, texts);
  if (texts.length === 0) return <p className="py-6 text-muted">{t('texts.noneFound')}</p>;
  return (
    <ol ref={list} className="divide-y border-y">
      {texts.map((text) => (
        <li key={text.key} className="px-2 py-3 focus-within:bg-hover">
          <p className="whitespace-pre-wrap break-words text-prose">{text.text}</p>
          {mayEdit ? (
            <div className="mt-2 flex flex-wrap gap-1.5 print:hidden">
              {themes.map((theme, index) => (
                <ThemeToggle
                  key={theme.id}
                  theme={theme}
                  text={text}
                  number={index < 9 ? index + 1 : null}
                />
              ))}
            </div>
          ) : (
            <p className="mt-1 text-muted text-sm">
              {themes
                .filter(({ id }) => text.themes.includes(id))
                .map(({ name }) => name)
                .join(' · ')}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

type ThemeToggleProps = { theme: ThemeCount; text: ShownText; number: number | null };

/** Each has a fetcher of its own, so that quick keys don't cut one another off. */
function ThemeToggle({ theme, text, number }: ThemeToggleProps) {
  const fetcher = useFetcher({ key: `${text.key}-${theme.id}` });
  const sent = fetcher.formData?.get('isOn');
  const isOn = sent ? sent === 'yes' : text.themes.includes(theme.id);
  return (
    <fetcher.Form method="post">
      <input type="hidden" name="intent" value="mark-text" />
      <input type="hidden" name="themeId" value={theme.id} />
      <input type="hidden" name="key" value={text.key} />
      <button
        type="submit"
        name="isOn"
        value={isOn ? 'no' : 'yes'}
        aria-pressed={isOn}
        data-number={number ?? undefined}
        className={classNames(
          'inline-flex min-h-7 items-center gap-1.5 rounded-full border px-2.5 text-sm pointer-coarse:min-h-10',
          isOn
            ? 'border-accent bg-accent-soft font-medium text-accent'
            : 'bg-surface text-muted hover:bg-hover hover:text-ink',
        )}
      >
        {isOn ? (
          <Check aria-hidden="true" className="size-3.5" />
        ) : (
          number !== null && (
            <span aria-hidden="true" className="hidden text-faint text-xs tabular-nums sm:inline">
              {number}
            </span>
          )
        )}
        {theme.name}
      </button>
    </fetcher.Form>
  );
}

/** Keys work on the text that holds the focus; when it leaves the list, the next one takes over. */
function useNumberKeys(list: React.RefObject<HTMLOListElement>, texts: ShownText[]): void {
  const current = useRef<number | null>(null);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    function rowOf(target: EventTarget | null): number {
      const rows = [...(element?.children ?? [])];
      return rows.findIndex((row) => target instanceof Node && row.contains(target));
    }
    function focusRow(index: number): boolean {
      const button = element?.children[index]?.querySelector('button');
      button?.focus();
      return Boolean(button);
    }
    function onKey(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const row = rowOf(event.target);
      if (row < 0) return;
      const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
      if (step !== undefined) {
        if (focusRow(row + step)) event.preventDefault();
      } else if (/^[1-9]$/.test(event.key)) {
        element?.children[row]
          ?.querySelector<HTMLButtonElement>(`[data-number="${event.key}"]`)
          ?.click();
        event.preventDefault();
      }
    }
    function onFocus(event: FocusEvent): void {
      current.current = rowOf(event.target);
    }
    element.addEventListener('keydown', onKey);
    element.addEventListener('focusin', onFocus);
    return () => {
      element.removeEventListener('keydown', onKey);
      element.removeEventListener('focusin', onFocus);
    };
  }, [list]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever the texts changed
  useEffect(() => {
    const rows = list.current?.children;
    if (current.current === null || !rows || document.activeElement !== document.body) return;
    rows[Math.min(current.current, rows.length - 1)]?.querySelector('button')?.focus();
  }, [list, texts]);
}
