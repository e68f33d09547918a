import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { Button } from '~/components/ui/button';
import { DataTable } from '~/components/ui/data-table';
import { Section } from '~/components/ui/section';
import type { OfferedMerge, OfferedPlaceholder } from '~/domain/dataset/value-choices';
import { useFormat } from '~/i18n/format-context';

/** Values that probably mean the same, and such that mean nothing; one click decides each. */
export function ValueSuggestions(props: {
  merges: OfferedMerge[];
  placeholders: OfferedPlaceholder[];
}) {
  return (
    <>
      {props.merges.length > 0 && <MergeTable merges={props.merges} />}
      {props.placeholders.length > 0 && <PlaceholderTable placeholders={props.placeholders} />}
    </>
  );
}

function MergeTable({ merges }: { merges: OfferedMerge[] }) {
  const { t } = useTranslation('dataset');
  const format = useFormat();
  const isOpen = merges.some(({ isMerged }) => !isMerged);
  return (
    <Section
      title={t('merges.title')}
      description={t('merges.description')}
      actions={
        isOpen && (
          <Button type="submit" name="merge" value="all" size="small">
            {t('merges.all')}
          </Button>
        )
      }
    >
      <DataTable
        caption={t('merges.table')}
        rows={merges}
        rowKey={(merge) => `${merge.position}:${merge.group}`}
        empty=""
        columns={[
          {
            key: 'column',
            header: t('columns.name'),
            rowHeader: true,
            cell: ({ column }) => column,
          },
          {
            key: 'from',
            header: t('merges.from'),
            className: 'min-w-40 break-words',
            cell: ({ from }) =>
              from.map(({ value, count }) => `${value} (${format.number(count)})`).join(' · '),
          },
          {
            key: 'into',
            header: t('merges.into'),
            className: 'min-w-28 break-words',
            cell: ({ into }) => into,
          },
          {
            key: 'action',
            header: t('merges.action'),
            className: 'whitespace-nowrap',
            cell: ({ position, group, into, isMerged }) => (
              <Decision
                name="merge"
                value={`${isMerged ? 'undo:' : ''}c${position}:${group}`}
                done={isMerged ? t('merges.merged') : null}
                label={t(isMerged ? 'merges.undo' : 'merges.merge')}
                fullLabel={t(isMerged ? 'merges.undoOf' : 'merges.mergeOf', { value: into })}
              />
            ),
          },
        ]}
      />
    </Section>
  );
}

function PlaceholderTable({ placeholders }: { placeholders: OfferedPlaceholder[] }) {
  const { t } = useTranslation('dataset');
  const format = useFormat();
  return (
    <Section title={t('placeholders.title')} description={t('placeholders.description')}>
      <DataTable
        caption={t('placeholders.title')}
        rows={placeholders}
        rowKey={({ value }) => value}
        empty=""
        columns={[
          {
            key: 'value',
            header: t('placeholders.value'),
            rowHeader: true,
            cell: (row) => row.value,
          },
          {
            key: 'count',
            header: t('stages.count'),
            unit: t('units.rows'),
            numeric: true,
            cell: ({ count }) => format.number(count),
          },
          {
            key: 'action',
            header: t('merges.action'),
            className: 'whitespace-nowrap',
            cell: ({ value, isMissing }) => (
              <Decision
                name="missing"
                value={`${isMissing ? 'undo:' : 'add:'}${value}`}
                done={isMissing ? t('placeholders.missing') : null}
                label={t(isMissing ? 'placeholders.undo' : 'placeholders.add')}
                fullLabel={t(isMissing ? 'placeholders.undoOf' : 'placeholders.addOf', { value })}
              />
            ),
          },
        ]}
      />
    </Section>
  );
}

type DecisionProps = {
  name: string;
  value: string;
  /** What has been decided, if anything. */
  done: string | null;
  label: string;
  fullLabel: string;
};

function Decision({ name, value, done, label, fullLabel }: DecisionProps) {
  return (
    <span className="inline-flex items-center gap-2">
      {done !== null && (
        <Status tone="positive" look="quiet">
          {done}
        </Status>
      )}
      <Button
        type="submit"
        name={name}
        value={value}
        size="small"
        variant={done === null ? 'secondary' : 'ghost'}
        aria-label={fullLabel}
      >
        {label}
      </Button>
    </span>
  );
}
