import { UserRound, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { TextInput } from '~/components/form/text-input';
import { readSurveyText } from '~/domain/survey/survey-text';
import type { PublicSurvey } from '~/domain/survey/survey-view';
import { useFormat } from '~/i18n/format-context';

type RespondentFieldProps = {
  survey: Pick<Extract<PublicSurvey, { state: 'open' }>, 'respondent' | 'team'>;
  /** What was typed so far. */
  name?: string | undefined;
  isFirst: boolean;
  isLast: boolean;
  error?: string | undefined;
};

/**
 * Who answers a survey by name: said at the start where it is known, asked for before sending where
 * it isn't. Of an anonymous survey it shows at most the team that the link is for.
 */
export function RespondentField({ survey, name, isFirst, isLast, error }: RespondentFieldProps) {
  const { t } = useTranslation(['sending', 'survey']);
  const { locale } = useFormat();
  const { respondent, team } = survey;
  return (
    <>
      {isFirst && team && (
        <p className="mt-4 flex items-center gap-2">
          <UsersRound aria-hidden="true" className="size-5 shrink-0 text-accent" />
          {t('respondent.team', { team: readSurveyText(team, locale) })}
        </p>
      )}
      {isFirst && respondent && respondent.from !== 'typed' && (
        <div className="mt-4 flex gap-3">
          <UserRound aria-hidden="true" className="mt-1 size-5 shrink-0 text-accent" />
          <div className="min-w-0">
            <p className="font-semibold">
              {t(`respondent.${respondent.from}`, { name: respondent.name })}
            </p>
            <p className="text-muted text-prose">
              {t(`respondent.${respondent.from}Text`, { name: respondent.name })}
            </p>
          </div>
        </div>
      )}
      {respondent?.from === 'typed' &&
        (isLast ? (
          <Field
            label={t('respondent.label')}
            hint={t('respondent.hint')}
            required
            className="mt-6"
            {...(error && { error: t(`survey:answer.${error}`) })}
          >
            <TextInput name="respondent" autoComplete="name" maxLength={120} defaultValue={name} />
          </Field>
        ) : (
          name && <input type="hidden" name="respondent" value={name} />
        ))}
    </>
  );
}
