import { utils, write } from '@e965/xlsx';
import { exportXlsform } from '~/domain/survey/export-xlsform';
import type { SurveyDefinition } from '~/domain/survey/survey-definition';

/** The questionnaire as an XLSForm: a workbook with the tables `survey`, `choices` and `settings`. */
export function writeXlsform(definition: SurveyDefinition): Uint8Array<ArrayBuffer> {
  const workbook = utils.book_new();
  for (const { name, rows } of exportXlsform(definition)) {
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows), name);
  }
  return new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}
