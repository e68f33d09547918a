import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Checkbox, CheckboxGroup } from '~/components/form/choice';
import { Field } from '~/components/form/field';
import { SubmitButton } from '~/components/form/submit-button';
import { NumberInput } from '~/components/form/text-input';
import { DataTable } from '~/components/ui/data-table';
import { Section } from '~/components/ui/section';
import { TextLink } from '~/components/ui/text-link';
import type { SurveySending } from '~/domain/survey/sending-view';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';

type RemindersProps = { sending: SurveySending; errors?: Record<string, string> | undefined };

/** Reminds those who have not answered, now or before the last day, and says what went out so far. */
export function Reminders({ sending, errors }: RemindersProps) {
  const { t } = useTranslation('sending');
  const format = useFormat();
  const { closesOn, autoReminder } = sending;
  const hasWays =
    (sending.access === 'tokens' && sending.mailConfigured) ||
    sending.channels.some(({ isUsable }) => isUsable);
  return (
    <div className="space-y-10 print:hidden">
      <Section
        title={t('reminder.title')}
        description={t(
          sending.access === 'open'
            ? 'reminder.descriptionOpen'
            : sending.isNamed
              ? 'reminder.descriptionNamed'
              : 'reminder.description',
        )}
      >
        <Form method="post" className="max-w-2xl space-y-4">
          <Ways sending={sending} />
          {hasWays && (
            <SubmitButton variant="secondary" name="intent" value="remind">
              {t('reminder.send')}
            </SubmitButton>
          )}
        </Form>
      </Section>
      <Section
        title={t('reminder.auto')}
        description={
          !closesOn
            ? t('reminder.autoNoDay')
            : hasWays
              ? t('reminder.autoText', { date: format.date(closesOn) })
              : t('reminder.autoNoWay')
        }
      >
        {closesOn && hasWays && (
          <Form method="post" className="max-w-2xl space-y-4">
            <Field
              label={t('reminder.daysBefore')}
              hint={t('reminder.daysHint')}
              className="max-w-xs"
              {...(errors?.daysBefore && { error: t(errors.daysBefore) })}
            >
              <NumberInput
                name="daysBefore"
                min={1}
                max={30}
                step={1}
                defaultValue={autoReminder?.daysBefore}
              />
            </Field>
            <Ways sending={sending} chosen={autoReminder} />
            <SubmitButton variant="secondary" name="intent" value="auto-remind">
              {t('reminder.save')}
            </SubmitButton>
          </Form>
        )}
      </Section>
      {sending.reminders.length > 0 && <ReminderLog reminders={sending.reminders} />}
    </div>
  );
}

function Ways({
  sending,
  chosen,
}: {
  sending: SurveySending;
  chosen?: SurveySending['autoReminder'];
}) {
  const { t } = useTranslation('sending');
  const reachable = sending.unused.filter(({ hasAddress }) => hasAddress).length;
  const usable = sending.channels.filter(({ isUsable }) => isUsable);
  return (
    <>
      {sending.access === 'tokens' && (
        <Checkbox
          name="byMail"
          label={t('reminder.byMail', { count: reachable })}
          hint={t(sending.mailConfigured ? 'reminder.byMailToday' : 'reminder.noMail')}
          disabled={!sending.mailConfigured}
          defaultChecked={sending.mailConfigured && (chosen?.byMail ?? reachable > 0)}
        />
      )}
      {usable.length > 0 ? (
        <CheckboxGroup
          legend={t('reminder.groups')}
          name="channelIds[]"
          options={usable.map(({ id, name, kind }) => ({
            value: id,
            label: `${name} · ${t(`channel.kinds.${kind}`)}`,
          }))}
          {...(chosen && { defaultValue: chosen.channelIds })}
        />
      ) : (
        <p className="text-muted text-sm">
          {t('reminder.noGroups')}{' '}
          <TextLink to={paths.settings.channels()}>{t('reminder.connect')}</TextLink>
        </p>
      )}
    </>
  );
}

function ReminderLog({ reminders }: Pick<SurveySending, 'reminders'>) {
  const { t } = useTranslation('sending');
  const format = useFormat();
  return (
    <Section title={t('reminder.log')}>
      <DataTable
        caption={t('reminder.log')}
        rows={reminders}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          {
            key: 'at',
            header: t('reminder.at'),
            rowHeader: true,
            className: 'whitespace-nowrap',
            cell: ({ sentAt }) => format.dateTime(sentAt),
          },
          {
            key: 'way',
            header: t('reminder.way'),
            cell: ({ way }) => (way === null ? t('reminder.mail') : way || t('reminder.removed')),
          },
          {
            key: 'recipients',
            header: t('reminder.recipients'),
            cell: ({ way, recipients }) =>
              way === null ? t('reminder.people', { count: recipients }) : t('reminder.oneGroup'),
          },
          {
            key: 'by',
            header: t('reminder.by'),
            cell: ({ by }) => by || t('reminder.itself'),
          },
        ]}
      />
    </Section>
  );
}
