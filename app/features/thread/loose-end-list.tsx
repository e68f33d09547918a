import { useTranslation } from 'react-i18next';
import { Disclosure } from '~/components/ui/disclosure';
import { Notice } from '~/components/ui/notice';
import { Section } from '~/components/ui/section';
import { TextLink } from '~/components/ui/text-link';
import { ToneSign } from '~/components/ui/tone';
import type { LooseEndView } from '~/domain/thread/thread-view';
import { groupLooseEnds, type LooseEndGroup } from './group-loose-ends';
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
        <div className="card rounded-lg border bg-surface">
          <LooseEndGroups ends={due} />
        </div>
      )}
      {later.length > 0 && (
        <div className="mt-4">
          <Disclosure look="box" summary={t('looseEnds.later', { count: later.length })}>
            <LooseEndGroups ends={later} />
          </Disclosure>
        </div>
      )}
    </Section>
  );
}

function LooseEndGroups({ ends }: { ends: LooseEndView[] }) {
  return (
    <ul className="divide-y">
      {groupLooseEnds(ends).map((group) => (
        <LooseEndRow key={`${group.kind} ${group.of}`} group={group} />
      ))}
    </ul>
  );
}

/** Records that lack the same thing: what that is, which they are, and where it is mended. */
function LooseEndRow({ group }: { group: LooseEndGroup }) {
  const { t } = useTranslation('thread');
  const titleOf = useThreadTitle();
  const { kind, phase, of, due, ends, to } = group;
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      <span className={due ? 'mt-0.5 text-caution' : 'mt-0.5 text-faint'}>
        <ToneSign tone={due ? 'caution' : 'neutral'} />
      </span>
      <div className="flex min-w-0 flex-1 flex-wrap gap-x-4 gap-y-1">
        <div className="min-w-0 flex-1 basis-64">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-medium">
              {t('looseEnds.group', {
                kind: t(`kinds.${of}`),
                lack: t(`looseEnds.kinds.${kind}`),
                number: ends.length,
              })}
            </span>
            <span className="text-faint text-sm">{t(`workflow:phases.${phase}`)}</span>
          </p>
          <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-muted">
            {ends.map((end) => (
              <li key={`${end.node} ${end.missing ?? ''}`}>
                {to ? titleOf(end) : <TextLink to={end.to}>{titleOf(end)}</TextLink>}
              </li>
            ))}
          </ul>
        </div>
        {to && (
          <span className="shrink-0">
            <TextLink to={to}>{t(`looseEnds.mend.${kind}`)}</TextLink>
          </span>
        )}
      </div>
    </li>
  );
}
