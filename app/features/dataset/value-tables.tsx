import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextInput } from '~/components/form/text-input';
import { Button } from '~/components/ui/button';
import { DataTable } from '~/components/ui/data-table';
import { valueKinds } from '~/domain/dataset/change-mapping';
import type { DatasetKind } from '~/domain/dataset/dataset-kind';
import type { DescribedValue } from '~/domain/dataset/describe-columns';
import { useFormat } from '~/i18n/format-context';
import { LiveSelect } from './live-select';

const kinds = ['open', 'won', 'lost'] as const;
/** A longer list is searched rather than read. */
const SEARCHED_FROM = 20;

/** The stages in order; open ones can be moved, and each says whether it ends a deal. */
export function StageTable({ kind, stages }: { kind: DatasetKind; stages: DescribedValue[] }) {
  const { t } = useTranslation('dataset');
  const format = useFormat();
  const [search, setSearch] = useState('');
  const all = stages.map((stage, place) => ({ ...stage, place }));
  const wanted = search.trim().toLowerCase();
  const isShown = ({ value }: DescribedValue) => value.toLowerCase().includes(wanted);
  const rows = all.filter(isShown);
  const meanings = kind === 'events' ? valueKinds : kinds;
  const lastOpen = stages.filter(({ kind }) => kind === 'open').length - 1;
  return (
    <div className="grid gap-2">
      {stages.length > SEARCHED_FROM && (
        <TextInput
          type="search"
          aria-label={t('stages.search')}
          placeholder={t('stages.search')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          // Return would send the form.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      )}
      {all
        .filter((stage) => !isShown(stage))
        .map(({ value, kind: meaning, place }) => (
          <span key={value} hidden>
            <input type="hidden" name={`stages.${place}.value`} value={value} />
            <input type="hidden" name={`stages.${place}.kind`} value={meaning} />
          </span>
        ))}
      <DataTable
        caption={t('stages.table')}
        rows={rows}
        rowKey={(stage) => stage.value}
        height={stages.length > SEARCHED_FROM ? 'viewport' : 'content'}
        empty={t(wanted ? 'stages.notFound' : 'stages.none')}
        columns={[
          {
            key: 'place',
            header: t('stages.place'),
            numeric: true,
            cell: (stage) => (stage.kind === 'open' ? format.number(stage.place + 1) : ''),
          },
          {
            key: 'value',
            header: t('stages.value'),
            rowHeader: true,
            cell: (stage) => (
              <>
                {stage.value}
                <input type="hidden" name={`stages.${stage.place}.value`} value={stage.value} />
              </>
            ),
          },
          {
            key: 'count',
            header: t('stages.count'),
            unit: t('units.rows'),
            numeric: true,
            cell: (stage) => format.number(stage.count),
          },
          {
            key: 'kind',
            header: t('stages.kind'),
            className: 'min-w-36',
            cell: (stage) => (
              <LiveSelect
                name={`stages.${stage.place}.kind`}
                label={t('stages.kindOf', { stage: stage.value })}
                value={stage.kind}
                options={meanings.map((meaning) => ({
                  value: meaning,
                  label: t(`stages.kinds.${meaning}`),
                }))}
              />
            ),
          },
          {
            key: 'move',
            header: <span className="sr-only">{t('stages.move')}</span>,
            className: 'whitespace-nowrap',
            cell: (stage) =>
              stage.kind === 'open' && (
                <>
                  <MoveButton stage={stage} direction="up" disabled={stage.place === 0} />
                  <MoveButton stage={stage} direction="down" disabled={stage.place >= lastOpen} />
                </>
              ),
          },
        ]}
      />
    </div>
  );
}

type MoveButtonProps = {
  stage: { value: string; place: number };
  direction: 'up' | 'down';
  disabled: boolean;
};

function MoveButton({ stage, direction, disabled }: MoveButtonProps) {
  const { t } = useTranslation('dataset');
  const Arrow = direction === 'up' ? ArrowUp : ArrowDown;
  return (
    <Button
      type="submit"
      name="move"
      value={`${direction}:${stage.place}`}
      variant="ghost"
      size="small"
      iconOnly
      disabled={disabled}
      aria-label={t(`stages.${direction}`, { stage: stage.value })}
      icon={<Arrow aria-hidden="true" />}
    />
  );
}

/** The values of an outcome column and what each says about a deal. */
export function OutcomeTable({ outcomes }: { outcomes: DescribedValue[] }) {
  const { t } = useTranslation('dataset');
  const format = useFormat();
  const rows = outcomes.map((outcome, place) => ({ ...outcome, place }));
  return (
    <DataTable
      caption={t('outcomes.title')}
      rows={rows}
      rowKey={(outcome) => outcome.value}
      empty={t('outcomes.none')}
      columns={[
        {
          key: 'value',
          header: t('outcomes.value'),
          rowHeader: true,
          cell: (outcome) => (
            <>
              {outcome.value}
              <input type="hidden" name={`outcomes.${outcome.place}.value`} value={outcome.value} />
            </>
          ),
        },
        {
          key: 'count',
          header: t('stages.count'),
          unit: t('units.rows'),
          numeric: true,
          cell: (outcome) => format.number(outcome.count),
        },
        {
          key: 'kind',
          header: t('outcomes.kind'),
          className: 'min-w-36',
          cell: (outcome) => (
            <LiveSelect
              name={`outcomes.${outcome.place}.kind`}
              label={t('stages.kindOf', { stage: outcome.value })}
              value={outcome.kind}
              options={kinds.map((kind) => ({ value: kind, label: t(`outcomes.kinds.${kind}`) }))}
            />
          ),
        },
      ]}
    />
  );
}
