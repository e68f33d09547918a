import { Form, useNavigation, useSubmit } from '@remix-run/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FileInput } from '~/components/form/file-input';
import { SubmitButton } from '~/components/form/submit-button';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { Section } from '~/components/ui/section';
import type { StoredLookup } from '~/domain/dataset/lookup';
import { useFormat } from '~/i18n/format-context';
import { LiveSelect } from './live-select';
import { LookupCoverage } from './lookup-coverage';

export type ShownLookups = { joined: StoredLookup[]; columns: string[]; isFixed: boolean };

/** Files whose columns are joined to the table: products, sellers' teams, accounts. */
export function LookupSection({ joined, columns }: ShownLookups) {
  const { t } = useTranslation('dataset');
  return (
    <Section title={t('lookups.title')} description={t('lookups.description')}>
      <div className="grid gap-4">
        {joined.map((lookup) => (
          <LookupCard key={lookup.id} lookup={lookup} columns={columns} />
        ))}
        <Disclosure summary={t(joined.length > 0 ? 'lookups.another' : 'lookups.add')}>
          <LookupUpload />
        </Disclosure>
      </div>
    </Section>
  );
}

function LookupUpload() {
  const { t } = useTranslation('dataset');
  const submit = useSubmit();
  const navigation = useNavigation();
  const form = useRef<HTMLFormElement>(null);
  const isUploading = navigation.formEncType === 'multipart/form-data';
  return (
    <Form
      ref={form}
      method="post"
      encType="multipart/form-data"
      replace
      preventScrollReset
      className="grid gap-3"
    >
      <FileInput
        name="lookup"
        required
        aria-label={t('lookups.prompt')}
        prompt={t(isUploading ? 'upload.underWay' : 'lookups.prompt')}
        detail={t('lookups.detail')}
        onChange={(event) => {
          if (event.target.files?.[0]) submit(form.current, { preventScrollReset: true });
        }}
      />
      <div>
        <SubmitButton variant="secondary" pending={isUploading}>
          {t('lookups.button')}
        </SubmitButton>
      </div>
    </Form>
  );
}

function LookupCard({ lookup, columns }: { lookup: StoredLookup; columns: string[] }) {
  const { t } = useTranslation('dataset');
  const format = useFormat();
  const submit = useSubmit();
  const { key, coverage, near } = lookup;
  const options = (names: string[]) => names.map((value) => ({ value, label: value }));
  const [firstColumn = ''] = columns;
  const [firstKey = ''] = lookup.columns;
  return (
    <Card
      title={lookup.name}
      description={t('lookups.file', {
        file: lookup.fileName,
        rows: format.number(lookup.rows),
        columns: format.number(lookup.columns.length),
      })}
      headingLevel={3}
    >
      <Form
        method="post"
        replace
        preventScrollReset
        className="grid gap-3"
        onChange={(event) =>
          submit(event.currentTarget, { replace: true, preventScrollReset: true })
        }
      >
        <input type="hidden" name="intent" value="lookup" />
        <input type="hidden" name="id" value={lookup.id} />
        <div className="flex flex-wrap items-center gap-2">
          <LiveSelect
            name="table"
            label={t('lookups.tableColumn')}
            value={key?.table ?? firstColumn}
            options={options(columns)}
          />
          <span className="text-muted">=</span>
          <LiveSelect
            name="column"
            label={t('lookups.lookupColumn')}
            value={key?.lookup ?? firstKey}
            options={options(lookup.columns)}
          />
          {key ? (
            <noscript>
              <SubmitButton variant="secondary">{t('lookups.apply')}</SubmitButton>
            </noscript>
          ) : (
            <SubmitButton variant="secondary">{t('lookups.apply')}</SubmitButton>
          )}
          <Button type="submit" name="remove" value="yes" variant="ghost" size="small">
            {t('lookups.remove')}
          </Button>
        </div>
        {key ? (
          coverage && <LookupCoverage coverage={coverage} near={near} />
        ) : (
          <p className="text-caution text-sm">{t('lookups.noKey')}</p>
        )}
      </Form>
    </Card>
  );
}
