import { useTranslation } from 'react-i18next';
import { Disclosure } from '~/components/ui/disclosure';
import { Notice } from '~/components/ui/notice';
import { Section } from '~/components/ui/section';
import { TextLink } from '~/components/ui/text-link';
import { ToneSign } from '~/components/ui/tone';
import type { LooseEndView } from '~/domain/thread/thread-view';
import { useThreadTitle } from './thread-titles';

/** What hangs loose: first what this phase should have tied, then what later ones will. */
export function LooseEndList({ ends }: { ends: LooseEndView[] }) {
  const { t } = useTranslation('thread');
  const due = ends.filter((end) => end.due);
  const later = ends.filter((end) => !end.due);
  return (
    <Section
      id="loose-ends"
      title={t('looseEnds.title', { number: due.length })}
      description={t('looseEnds.text')}
    >
      {due.length === 0 ? (
        <Notice kind="success">{t('looseEnds.none')}</Notice>
      ) : (
        <ul className="card divide-y rounded-lg border bg-surface">
          {due.map((end) => (
            <LooseEndRow key={`${end.kind} ${end.node} ${end.missing ?? ''}`} end={end} />
          ))}
        </ul>
      )}
      {later.length > 0 && (
        <div className="mt-4">
          <Disclosure look="box" summary={t('looseEnds.later', { count: later.length })}>
            <ul className="divide-y">
              {later.map((end) => (
                <LooseEndRow key={`${end.kind} ${end.node} ${end.missing ?? ''}`} end={end} />
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </Section>
  );
}

function LooseEndRow({ end }: { end: LooseEndView }) {
  const { t } = useTranslation('thread');
  const titleOf = useThreadTitle();
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-2.5">
      <span className={end.due ? 'text-caution' : 'text-faint'}>
        <ToneSign tone={end.due ? 'caution' : 'neutral'} />
      </span>
      <span className="min-w-0 flex-1 basis-56">
        <span className="font-medium">{titleOf(end)}</span>{' '}
        <span className="text-muted">{t(`looseEnds.kinds.${end.kind}`)}</span>
      </span>
      <span className="text-faint text-sm">{t(`workflow:phases.${end.phase}`)}</span>
      <TextLink to={end.to}>{t(`looseEnds.mend.${end.kind}`)}</TextLink>
    </li>
  );
}
