import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { SubmitButton } from '~/components/form/submit-button';
import { TextInput } from '~/components/form/text-input';
import { LinkButton } from '~/components/ui/button';
import { Notice } from '~/components/ui/notice';
import { Section } from '~/components/ui/section';
import { Stat, StatRow } from '~/components/ui/stat';
import { Cell, HeaderCell, Row, RowHeader, Table, TableFrame } from '~/components/ui/table';
import { Hint } from '~/components/ui/tooltip';
import type { MapCounts, Unsupported } from '~/domain/process-map/map-import';
import type { ProcessMap } from '~/domain/process-map/process-map';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { MapPicture } from './map-picture';

export type ShownPreview = MapCounts & {
  name: string;
  fileName: string;
  map: ProcessMap;
  unsupported: Unsupported[];
};

/** What a file becomes: its counts, its picture and what is left out, before anything is kept. */
export function ImportPreview({
  engagementId,
  preview,
}: {
  engagementId: string;
  preview: ShownPreview;
}) {
  const { t } = useTranslation('processMaps');
  const format = useFormat();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <Section
        title={t('preview.title', { file: preview.fileName })}
        description={t('preview.text')}
      >
        <StatRow>
          <Stat
            label={t('preview.steps')}
            hint={<Hint label={t('preview.steps')}>{t('preview.stepsHint')}</Hint>}
            value={format.number(preview.steps)}
          />
          <Stat label={t('preview.flows')} value={format.number(preview.flows)} />
          <Stat label={t('preview.lanes')} value={format.number(preview.lanes)} />
          <Stat
            label={t('preview.unsupported')}
            value={format.number(preview.unsupported.length)}
          />
        </StatRow>
      </Section>
      <Form method="post" className="flex flex-wrap items-end gap-2">
        <input type="hidden" name="content" value={JSON.stringify(preview.map)} />
        <Field label={t('name')} className="min-w-64 flex-1 sm:max-w-md">
          <TextInput name="name" defaultValue={preview.name} maxLength={200} />
        </Field>
        <SubmitButton variant="primary">{t('preview.keep')}</SubmitButton>
        <LinkButton to={paths.engagement.importMap(engagementId)} reloadDocument>
          {t('preview.other')}
        </LinkButton>
      </Form>
      <LeftOut unsupported={preview.unsupported} />
      <MapPicture map={preview.map} title={preview.name} fileName="process-map" />
    </div>
  );
}

const MOST_SHOWN = 200;

function LeftOut({ unsupported }: { unsupported: Unsupported[] }) {
  const { t } = useTranslation('processMaps');
  const format = useFormat();
  if (unsupported.length === 0) return <Notice kind="success">{t('preview.everything')}</Notice>;
  const more = unsupported.length - MOST_SHOWN;
  return (
    <Section title={t('preview.unsupported')} description={t('preview.unsupportedText')}>
      <TableFrame label={t('preview.unsupported')} height="viewport">
        <Table caption={t('preview.unsupported')}>
          <thead>
            <tr>
              <HeaderCell numeric className="w-20">
                {t('preview.line')}
              </HeaderCell>
              <HeaderCell>{t('preview.what')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {unsupported.slice(0, MOST_SHOWN).map(({ line, what }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one line can hold the same thing twice
              <Row key={index}>
                <RowHeader className="numeric">{format.number(line)}</RowHeader>
                <Cell className="break-all font-mono text-sm">{what}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </TableFrame>
      {more > 0 && <p className="mt-2 text-muted text-sm">{t('preview.more', { count: more })}</p>}
    </Section>
  );
}
