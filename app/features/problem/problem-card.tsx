import { Form } from '@remix-run/react';
import { ArrowDown, ArrowUp, GripVertical, Pin, PinOff } from 'lucide-react';
import type { DragEventHandler } from 'react';
import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { Button } from '~/components/ui/button';
import { classNames } from '~/components/ui/class-names';
import { TextLink } from '~/components/ui/text-link';
import type { ProblemCard as Problem } from '~/domain/problem/problem';
import { useMay } from '~/features/shell/use-may';
import { paths } from '~/platform/paths';
import { EvidenceChip } from './evidence-chip';
import { attachPath } from './problem-paths';

type ProblemCardProps = {
  engagementId: string;
  problem: Problem;
  /** Place within its group, from 1, and how many the group has. */
  place: number;
  last: number;
  /** Something is dragged over this card that may be dropped here. */
  isTarget: boolean;
  grip: { onDragStart: DragEventHandler; onDragEnd: DragEventHandler };
};

/** One problem with what it rests on, and the buttons that rank and choose it. */
export function ProblemCard({
  engagementId,
  problem,
  place,
  last,
  isTarget,
  grip,
}: ProblemCardProps) {
  const { t } = useTranslation('problem');
  const mayEdit = useMay()('engagement:edit');
  return (
    <article
      className={classNames(
        'card flex gap-3 rounded-lg border bg-surface p-4',
        problem.chosen && 'border-accent-line',
        isTarget && 'outline-2 outline-accent',
      )}
    >
      <div className="flex flex-col items-center gap-1">
        <span
          className={classNames(
            'grid size-7 place-items-center rounded-full font-semibold text-sm tabular-nums',
            problem.chosen ? 'bg-accent text-on-accent' : 'bg-neutral-soft text-neutral',
          )}
        >
          {place}
        </span>
        {mayEdit && (
          <span
            draggable
            title={t('drag')}
            aria-hidden="true"
            className="hidden cursor-grab p-1 text-faint hover:text-ink sm:block print:hidden"
            {...grip}
          >
            <GripVertical className="size-4" />
          </span>
        )}
      </div>
      <div className="flex min-w-0 flex-1 flex-wrap gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <h3 className="text-lg">
            <TextLink to={paths.engagement.problem(engagementId, problem.id)}>
              {problem.title}
            </TextLink>
          </h3>
          {problem.description && (
            <p className="mt-1 line-clamp-2 max-w-prose text-muted">{problem.description}</p>
          )}
          <div className="mt-3 flex flex-wrap items-center gap-2">
            {problem.evidence.map((evidence) => (
              <EvidenceChip key={evidence.id} evidence={evidence} />
            ))}
            {problem.evidence.length === 0 && (
              <>
                <Status tone={problem.chosen ? 'caution' : 'neutral'}>{t('noEvidence')}</Status>
                {mayEdit && (
                  <TextLink to={attachPath(engagementId, problem.id)}>{t('attach')}</TextLink>
                )}
              </>
            )}
            <span className="text-muted text-sm">{t('measures', { count: problem.measures })}</span>
          </div>
        </div>
        {mayEdit && <CardButtons problem={problem} isFirst={place === 1} isLast={place === last} />}
      </div>
    </article>
  );
}

type CardButtonsProps = { problem: Problem; isFirst: boolean; isLast: boolean };

function CardButtons({ problem, isFirst, isLast }: CardButtonsProps) {
  const { t } = useTranslation('problem');
  const name = problem.title;
  return (
    <Form
      method="post"
      preventScrollReset
      className="flex flex-wrap items-start gap-1 print:hidden"
    >
      <input type="hidden" name="id" value={problem.id} />
      <Button
        type="submit"
        size="small"
        name="intent"
        value={problem.chosen ? 'unchoose' : 'choose'}
        aria-label={t(problem.chosen ? 'unchooseNamed' : 'chooseNamed', { name })}
        icon={problem.chosen ? <PinOff aria-hidden="true" /> : <Pin aria-hidden="true" />}
      >
        {t(problem.chosen ? 'unchoose' : 'choose')}
      </Button>
      <Button
        type="submit"
        size="small"
        variant="ghost"
        iconOnly
        name="intent"
        value="up"
        disabled={isFirst}
        aria-label={t('moveUp', { name })}
        icon={<ArrowUp aria-hidden="true" />}
      />
      <Button
        type="submit"
        size="small"
        variant="ghost"
        iconOnly
        name="intent"
        value="down"
        disabled={isLast}
        aria-label={t('moveDown', { name })}
        icon={<ArrowDown aria-hidden="true" />}
      />
    </Form>
  );
}
