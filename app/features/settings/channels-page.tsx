import { Form } from '@remix-run/react';
import { MessagesSquare, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/components/form/submit-button';
import { Status } from '~/components/ui/badge';
import { LinkButton } from '~/components/ui/button';
import { DataTable } from '~/components/ui/data-table';
import { EmptyState } from '~/components/ui/empty-state';
import { Section } from '~/components/ui/section';
import type { ChannelView } from '~/domain/channel/channel-kind';
import { ActionError } from '~/features/shell/action-error';
import { useFormat } from '~/i18n/format-context';
import { NewChannelDialog } from './new-channel-dialog';
import { refusedForm } from './refused-form';

type ChannelsPageProps = {
  channels: ChannelView[];
  actionData: unknown;
  isAdding: boolean;
  onClose: () => void;
};

/** The group robots of the workspace: what works, what doesn't and why. */
export function ChannelsPage({ channels, actionData, isAdding, onClose }: ChannelsPageProps) {
  const { t } = useTranslation('sending');
  const add = (
    <LinkButton
      to="?new=open"
      preventScrollReset
      variant="primary"
      icon={<Plus aria-hidden="true" />}
    >
      {t('channel.add')}
    </LinkButton>
  );
  return (
    <Section
      title={t('channel.title')}
      description={t('channel.intro')}
      actions={channels.length > 0 && add}
    >
      {!refusedForm(actionData, 'add') && <ActionError data={actionData} />}
      {channels.length === 0 ? (
        <EmptyState
          icon={<MessagesSquare />}
          headingLevel={3}
          title={t('channel.emptyTitle')}
          action={add}
        >
          {t('channel.empty')}
        </EmptyState>
      ) : (
        <ChannelTable channels={channels} />
      )}
      <NewChannelDialog open={isAdding} onClose={onClose} actionData={actionData} />
    </Section>
  );
}

function ChannelTable({ channels }: { channels: ChannelView[] }) {
  const { t } = useTranslation('sending');
  const format = useFormat();
  return (
    <DataTable
      caption={t('channel.list')}
      rows={channels}
      rowKey={({ id }) => id}
      empty={null}
      columns={[
        {
          key: 'name',
          header: t('channel.name'),
          rowHeader: true,
          cell: ({ name, kind }) => (
            <>
              {name}
              <span className="block text-muted text-sm">{t(`channel.kinds.${kind}`)}</span>
            </>
          ),
        },
        { key: 'host', header: t('channel.host'), cell: ({ host }) => host ?? '–' },
        {
          key: 'lastDeliveredAt',
          header: t('channel.lastDelivered'),
          className: 'whitespace-nowrap',
          cell: ({ lastDeliveredAt }) =>
            lastDeliveredAt ? (
              format.dateTime(lastDeliveredAt)
            ) : (
              <span className="text-faint">{t('channel.never')}</span>
            ),
        },
        { key: 'state', header: t('channel.state'), cell: (channel) => <State {...channel} /> },
        {
          key: 'actions',
          header: <span className="sr-only">{t('channel.actions')}</span>,
          className: 'text-end',
          cell: ({ id, name, host }) => (
            <Form method="post" className="flex justify-end gap-2">
              <input type="hidden" name="id" value={id} />
              {host !== null && (
                <SubmitButton
                  size="small"
                  variant="secondary"
                  name="intent"
                  value="test"
                  aria-label={t('channel.testOf', { name })}
                >
                  {t('channel.test')}
                </SubmitButton>
              )}
              <SubmitButton
                size="small"
                variant="ghost"
                name="intent"
                value="remove"
                aria-label={t('channel.removeOf', { name })}
              >
                {t('channel.remove')}
              </SubmitButton>
            </Form>
          ),
        },
      ]}
    />
  );
}

function State({ lastError, lastDeliveredAt }: ChannelView) {
  const { t, i18n } = useTranslation('sending');
  if (lastError) {
    const key = `channel.failure.${lastError}`;
    return (
      <Status tone="critical">
        {i18n.exists(`sending:${key}`)
          ? t(key)
          : t('channel.failure.other', { code: lastError.replace('refused-', '') })}
      </Status>
    );
  }
  return lastDeliveredAt ? (
    <Status tone="positive">{t('channel.works')}</Status>
  ) : (
    <Status tone="neutral">{t('channel.untested')}</Status>
  );
}
