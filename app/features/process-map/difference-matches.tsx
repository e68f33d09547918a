import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { Badge } from '~/components/ui/badge';
import { Button } from '~/components/ui/button';
import { Disclosure } from '~/components/ui/disclosure';
import { Cell, HeaderCell, Row, RowHeader, Table, TableFrame } from '~/components/ui/table';
import type { StepPairing } from '~/domain/process-map/match-steps';
import type { ProcessStep } from '~/domain/process-map/process-map';
import { useFormat } from '~/i18n/format-context';
import { useMapName } from './difference-choice';
import type { DifferencePageProps } from './difference-props';
import { useStepName } from './map-words';

/** Which steps are taken for the same, how that is known, and the way to put it right. */
export function DifferenceMatches(props: DifferencePageProps) {
  const { current, ideal, pairs, apart, from, to, editable } = props;
  const { t } = useTranslation('mapReading');
  const nameOf = useMapName();
  const stepName = useStepName();
  const before = new Map(current.steps.map((step) => [step.id, step]));
  const guesses = pairs.filter(({ how }) => how === 'alike').length;
  const named = (step: ProcessStep | undefined) => (step ? stepName(step) : '');
  return (
    <Disclosure
      id="matching"
      look="box"
      open={guesses > 0}
      summary={t('matching.title')}
      aside={guesses > 0 ? t('matching.guesses', { count: guesses }) : undefined}
    >
      <p className="mb-3 max-w-prose text-muted text-sm">{t('matching.text')}</p>
      {editable && <AddPair {...props} />}
      <TableFrame label={t('matching.title')} height="viewport">
        <Table caption={t('matching.title')}>
          <thead>
            <tr>
              <HeaderCell>{nameOf(to)}</HeaderCell>
              <HeaderCell>{nameOf(from)}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {ideal.steps.map((step) => {
              const own = pairs.filter((pair) => pair.to === step.id);
              const refused = apart.filter((pair) => pair.to === step.id);
              return (
                <Row key={step.id}>
                  <RowHeader>{stepName(step)}</RowHeader>
                  <Cell>
                    <ul className="grid gap-1">
                      {own.map((pair) => (
                        <li key={pair.from} className="flex flex-wrap items-center gap-2">
                          {named(before.get(pair.from))} <How pair={pair} />
                          {editable && (
                            <Verdict {...pair} verdict="apart">
                              {t('matching.notSame')}
                            </Verdict>
                          )}
                        </li>
                      ))}
                      {own.length === 0 && <li className="text-muted">{t('matching.none')}</li>}
                      {editable &&
                        refused.map((pair) => (
                          <li
                            key={pair.from}
                            className="flex items-center gap-2 text-faint text-sm"
                          >
                            {t('matching.apart', { step: named(before.get(pair.from)) })}
                            <Verdict {...pair} verdict="undecided">
                              {t('met.takeBack')}
                            </Verdict>
                          </li>
                        ))}
                    </ul>
                  </Cell>
                </Row>
              );
            })}
          </tbody>
        </Table>
      </TableFrame>
    </Disclosure>
  );
}

function How({ pair: { how, likeness } }: { pair: StepPairing }) {
  const { t } = useTranslation('mapReading');
  const format = useFormat();
  if (how === 'identity') return null;
  return <Badge>{t(`matching.how.${how}`, { likeness: format.percent(likeness, 0) })}</Badge>;
}

type VerdictProps = { from: string; to: string; verdict: 'apart' | 'undecided'; children: string };

function Verdict({ from, to, verdict, children }: VerdictProps) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="match" />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="to" value={to} />
      <Button type="submit" variant="ghost" size="small" name="verdict" value={verdict}>
        {children}
      </Button>
    </Form>
  );
}

/** One form for the whole table: a choice in each row would be long in a long map. */
function AddPair({ current, ideal, from, to, pairs }: DifferencePageProps) {
  const { t } = useTranslation('mapReading');
  const nameOf = useMapName();
  const stepName = useStepName();
  const options = (steps: ProcessStep[]) =>
    steps.map((step, index) => ({ value: step.id, label: `${index + 1} ${stepName(step)}` }));
  return (
    <Form
      key={pairs.length}
      method="post"
      preventScrollReset
      className="mb-3 grid items-end gap-3 sm:grid-cols-3"
    >
      <input type="hidden" name="intent" value="match" />
      <input type="hidden" name="verdict" value="same" />
      <Field label={nameOf(to)}>
        <Select
          name="to"
          required
          placeholder={t('matching.choose')}
          options={options(ideal.steps)}
        />
      </Field>
      <Field label={nameOf(from)}>
        <Select
          name="from"
          required
          placeholder={t('matching.choose')}
          options={options(current.steps)}
        />
      </Field>
      <Button type="submit">{t('matching.same')}</Button>
    </Form>
  );
}
