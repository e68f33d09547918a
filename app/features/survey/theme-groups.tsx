import { useTranslation } from 'react-i18next';
import { Section } from '~/components/ui/section';
import { Cell, HeaderCell, Row, RowHeader, Table, TableFrame } from '~/components/ui/table';
import type { SurveyDefinition } from '~/domain/survey/survey-definition';
import { cutQuestion } from '~/domain/survey/survey-promise';
import { readSurveyText } from '~/domain/survey/survey-text';
import type { ThemeResult } from '~/domain/survey/text-themes';
import { useFormat } from '~/i18n/format-context';

type ThemeGroupsProps = { result: ThemeResult | null; definition: SurveyDefinition };

/** How often the themes come up in the groups that were promised, where whole groups wrote. */
export function ThemeGroups({ result, definition }: ThemeGroupsProps) {
  const { t } = useTranslation('surveyResults');
  const format = useFormat();
  const cuts = [...new Set((result?.byGroup ?? []).map(({ cut }) => cut))];
  return cuts.map((cut) => {
    const question = cutQuestion(definition, cut);
    const rows = (result?.byGroup ?? []).filter((row) => row.cut === cut);
    const shown = rows.find(({ groups }) => groups !== null)?.groups ?? [];
    if (!question) return null;
    const title = t('themes.byGroup', { question: readSurveyText(question.text, format.locale) });
    return (
      <Section key={cut} title={title} headingLevel={3} description={t('themes.byGroupText')}>
        <TableFrame label={title}>
          <Table caption={title}>
            <thead>
              <tr>
                <HeaderCell>{t('texts.theme')}</HeaderCell>
                {shown.map(({ optionId, n }) => {
                  const option = question.options.find(({ id }) => id === optionId);
                  return (
                    <HeaderCell key={optionId} numeric unit={`n = ${format.number(n)}`}>
                      {option ? readSurveyText(option.text, format.locale) : optionId}
                    </HeaderCell>
                  );
                })}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ themeId, groups }) => (
                <Row key={themeId}>
                  <RowHeader>{result?.themes.find(({ id }) => id === themeId)?.name}</RowHeader>
                  {groups === null ? (
                    <Cell colSpan={Math.max(1, shown.length)} muted>
                      {t('themes.groupsWithheld')}
                    </Cell>
                  ) : (
                    groups.map(({ optionId, count, share }) => (
                      <Cell key={optionId} numeric>
                        {format.number(count)} ({format.percent(share, 0)})
                      </Cell>
                    ))
                  )}
                </Row>
              ))}
            </tbody>
          </Table>
        </TableFrame>
      </Section>
    );
  });
}
