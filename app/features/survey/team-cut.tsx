import { Form, useParams } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '~/components/form/choice';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { SubmitButton } from '~/components/form/submit-button';
import { Notice } from '~/components/ui/notice';
import { Section } from '~/components/ui/section';
import { TextLink } from '~/components/ui/text-link';
import type { SurveyPage } from '~/domain/survey/survey-view';
import { TEAM_QUESTION, teamGroups, tooSmallGroup } from '~/domain/survey/team-cut';
import { paths } from '~/platform/paths';

/** Divides a draft by the teams of the engagement; teams that are too small are counted together. */
export function TeamCut({ survey }: { survey: SurveyPage }) {
  const { t } = useTranslation('sending');
  const { engagementId = '' } = useParams();
  const [mergedInto, setMergedInto] = useState(() => mergedTeams(survey));
  const { teams, promise } = survey;
  const groups = teamGroups(teams, mergedInto);
  const minimum = promise.anonymity === 'named' ? 1 : promise.minimumGroup;
  const small = tooSmallGroup(groups, minimum);
  return (
    <Section title={t('team.title')} description={t('team.description')}>
      {teams.length < 2 ? (
        <Notice
          action={
            <TextLink to={paths.engagement.people(engagementId)}>{t('team.toPeople')}</TextLink>
          }
        >
          {t('team.noTeams')}
        </Notice>
      ) : (
        <Form method="post" className="max-w-2xl space-y-4">
          <Checkbox
            name="byTeam"
            label={t('team.wish')}
            defaultChecked={promise.cuts.includes(TEAM_QUESTION)}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            {teams.map((team) => (
              <Field
                key={team.id}
                label={t('team.countWith', { team: team.name })}
                hint={<People count={team.headcount} />}
              >
                <Select
                  name={`mergedInto.${team.id}`}
                  value={mergedInto[team.id] ?? ''}
                  onChange={(event) =>
                    setMergedInto(withMerge(mergedInto, team.id, event.currentTarget.value))
                  }
                  placeholder={t('team.own')}
                  options={teams
                    .filter(({ id }) => id !== team.id)
                    .map(({ id, name }) => ({
                      value: id,
                      label: t('team.withTeam', { team: name }),
                    }))}
                />
              </Field>
            ))}
          </div>
          <div>
            <p className="font-medium">{t('team.groups')}</p>
            <ul className="mt-1 list-disc ps-5">
              {groups.map(({ optionId, name, people }) => (
                <li key={optionId}>
                  {name} · <People count={people} />
                </li>
              ))}
            </ul>
          </div>
          {small && (
            <Notice kind="warning">
              {t('team.small', { team: small.name, people: small.people, minimum })}
            </Notice>
          )}
          {!small && groups.some(({ people }) => people === null) && minimum > 1 && (
            <p className="text-muted text-sm">{t('team.unknown', { minimum })}</p>
          )}
          <SubmitButton variant="secondary" name="intent" value="cut-by-team">
            {t('team.save')}
          </SubmitButton>
        </Form>
      )}
    </Section>
  );
}

function People({ count }: { count: number | null }) {
  const { t } = useTranslation('sending');
  return <>{count === null ? t('team.peopleUnknown') : t('team.people', { count })}</>;
}

/** What the draft's own groups say: each team counts with the first one of its group. */
function mergedTeams({ teamGroups: groups }: SurveyPage): Record<string, string> {
  return Object.fromEntries(
    groups.flatMap(({ teams: [first, ...others] }) =>
      first ? others.map(({ id }) => [id, first.id]) : [],
    ),
  );
}

function withMerge(
  merged: Record<string, string>,
  teamId: string,
  into: string,
): Record<string, string> {
  const { [teamId]: _before, ...others } = merged;
  return into === '' ? others : { ...others, [teamId]: into };
}
