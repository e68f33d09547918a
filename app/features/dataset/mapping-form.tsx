import { Form, useSubmit } from '@remix-run/react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/components/form/submit-button';
import { Disclosure } from '~/components/ui/disclosure';
import { Section } from '~/components/ui/section';
import type { DatasetKind } from '~/domain/dataset/dataset-kind';
import type { DescribedColumn, DescribedValue } from '~/domain/dataset/describe-columns';
import type { MappingDoubt } from '~/domain/dataset/mapping-doubt';
import type { DealPreview } from '~/domain/dataset/preview-deals';
import type { OfferedMerge, OfferedPlaceholder } from '~/domain/dataset/value-choices';
import { CarryOnSection, type ShownCarryOn } from './carry-on';
import { ColumnTable } from './column-table';
import { DoubtList } from './doubt-list';
import { ImportButton } from './import-button';
import { KindChoice } from './kind-choice';
import { PersonalNotice } from './personal-notice';
import { PreviewTable } from './preview-table';
import { ValueSuggestions } from './value-suggestions';
import { OutcomeTable, StageTable } from './value-tables';

export type MappingFormProps = {
  kind: DatasetKind;
  rows: number;
  columns: DescribedColumn[];
  moreColumns: number;
  stages: DescribedValue[];
  unplaced: string[];
  outcomes: DescribedValue[];
  merges: OfferedMerge[];
  placeholders: OfferedPlaceholder[];
  doubts: MappingDoubt[];
  complete: boolean;
  preview: DealPreview | null;
  mayEdit: boolean;
  carryOn: ShownCarryOn;
  /** Whether data stand already, which the import would replace. */
  isAgain: boolean;
};

/** For a button elsewhere on the page. */
export const mappingFormId = 'mapping';

/**
 * How the file is read. Each choice is kept at once and the preview follows it; without script the
 * button does the same.
 */
export function MappingForm(props: MappingFormProps) {
  const { kind, columns, stages, outcomes, preview, mayEdit, complete } = props;
  const { t } = useTranslation('dataset');
  const submit = useSubmit();
  const used = columns.filter(({ use, filled }) => use !== '' || filled > 0);
  const empty = columns.filter(({ use, filled }) => use === '' && filled === 0);

  function keep(event: FormEvent<HTMLFormElement>): void {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const data = new FormData(event.currentTarget);
    data.set('intent', 'apply');
    submit(data, { method: 'post', replace: true, preventScrollReset: true });
  }

  return (
    <Form id={mappingFormId} method="post" replace preventScrollReset onChange={keep}>
      {/* Return in a field means what the first button means. */}
      <button type="submit" name="intent" value="apply" hidden tabIndex={-1} />
      <fieldset disabled={!mayEdit} className="grid gap-8">
        <DoubtList
          doubts={props.doubts}
          unplaced={props.unplaced}
          complete={complete}
          kind={kind}
        />
        <Section title={t('columns.title')} description={t('columns.description')}>
          <KindChoice kind={kind} />
          <ColumnTable kind={kind} columns={used} stages={stages} rows={props.rows} />
          <PersonalNotice columns={columns} />
          {empty.length > 0 && (
            <div className="mt-2">
              <Disclosure summary={t('columns.emptyOnes', { count: empty.length })}>
                <ColumnTable kind={kind} columns={empty} stages={stages} rows={props.rows} />
              </Disclosure>
            </div>
          )}
          {props.moreColumns > 0 && (
            <p className="mt-2 text-muted text-sm">
              {t('columns.more', { count: props.moreColumns })}
            </p>
          )}
        </Section>
        <div className="grid gap-8 lg:grid-cols-2">
          <Section
            title={t('stages.title')}
            description={t(kind === 'events' ? 'stages.ofEvents' : 'stages.description')}
          >
            <StageTable kind={kind} stages={stages} />
          </Section>
          {outcomes.length > 0 && (
            <Section title={t('outcomes.title')} description={t('outcomes.description')}>
              <OutcomeTable outcomes={outcomes} />
            </Section>
          )}
        </div>
        <ValueSuggestions merges={props.merges} placeholders={props.placeholders} />
        {preview && (
          <Section title={t('preview.title')} description={t('preview.description')}>
            <PreviewTable kind={kind} preview={preview} />
          </Section>
        )}
        {(props.carryOn.candidates.length > 0 || props.carryOn.choice) && (
          <CarryOnSection {...props.carryOn} />
        )}
        {mayEdit && (
          <div className="flex flex-wrap gap-2">
            <ImportButton {...props} />
            <noscript>
              <SubmitButton name="intent" value="apply" variant="secondary">
                {t('import.apply')}
              </SubmitButton>
            </noscript>
          </div>
        )}
      </fieldset>
    </Form>
  );
}
