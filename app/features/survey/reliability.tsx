import { useTranslation } from 'react-i18next';
import { Disclosure } from '~/components/ui/disclosure';
import { Cell, HeaderCell, Row, RowHeader, Table, TableFrame } from '~/components/ui/table';
import { questionsOf } from '~/domain/survey/survey-definition';
import { readSurveyText } from '~/domain/survey/survey-text';
import type { SurveyPage } from '~/domain/survey/survey-view';
import { useFormat } from '~/i18n/format-context';

/** How far the scale questions of a section measure one thing, and which of them does not fit. */
export function Reliability({ survey, sectionId }: { survey: SurveyPage; sectionId: string }) {
  const { t } = useTranslation('survey');
  const format = useFormat();
  const scale = survey.scales.find((own) => own.sectionId === sectionId);
  if (!scale) return null;
  const texts = new Map(questionsOf(survey.definition).map(({ id, text }) => [id, text]));
  const caption = t('reliability.title', { alpha: format.number(scale.alpha, 2), n: scale.n });
  return (
    <div className="mt-4">
      <Disclosure summary={caption}>
        <p className="mb-2 text-muted text-sm">{t('reliability.text')}</p>
        <TableFrame label={caption}>
          <Table caption={caption}>
            <thead>
              <tr>
                <HeaderCell>{t('reliability.item')}</HeaderCell>
                <HeaderCell numeric>{t('reliability.itemRest')}</HeaderCell>
                <HeaderCell numeric>{t('reliability.withoutItem')}</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {scale.items.map(({ id, itemRestCorrelation, alphaIfDropped }) => {
                const text = texts.get(id);
                return (
                  <Row key={id}>
                    <RowHeader>{text ? readSurveyText(text, format.locale) : id}</RowHeader>
                    <Cell numeric>{format.number(itemRestCorrelation, 2)}</Cell>
                    <Cell numeric>{format.number(alphaIfDropped, 2)}</Cell>
                  </Row>
                );
              })}
            </tbody>
          </Table>
        </TableFrame>
      </Disclosure>
    </div>
  );
}
