import { describe, expect, it } from 'vitest';
import { columnUses } from '~/domain/dataset/change-mapping';
import { datasetStates } from '~/domain/dataset/dataset-state';
import { dateFormats } from '~/domain/dataset/date-format';
import { datasetErrorCodes, rowProblemCodes } from '~/domain/dataset/error-codes';
import { mappingDoubtCodes } from '~/domain/dataset/mapping-doubt';
import { numberFormats } from '~/domain/dataset/number-format';
import { funnelNoteCodes } from '~/domain/funnel/funnel-view';
import { metricIds } from '~/domain/funnel/metrics';
import { stageNumbers, totalNumbers } from '~/domain/funnel/number-origin';
import { messages as english } from '~/i18n/messages/en';
import { messages as chinese } from '~/i18n/messages/zh-CN';

const ownErrors = [
  'upload-malformed',
  'upload-incomplete',
  'upload-one-file',
  'file-missing',
  'file-too-large',
  'disk-full',
  'dataset-import-interrupted',
  'dataset-import-running',
  'dataset-in-use',
  'sheet-fixed',
];

describe.each([
  ['Chinese', chinese],
  ['English', english],
])('in %s', (_name, { dataset, error, funnel }) => {
  it.each<[string, readonly string[], object]>([
    ['why a file is refused', [...datasetErrorCodes, ...ownErrors], error],
    ['why a row is not accepted', rowProblemCodes, dataset.problems],
    ['what is in doubt', mappingDoubtCodes, dataset.doubts],
    ['where a data set stands', datasetStates, dataset.states],
    ['what a column is used for', columnUses.map((use) => use || 'unused'), dataset.uses],
    ['how dates are written', dateFormats, dataset.dateFormats],
    ['how numbers are written', numberFormats, dataset.numberFormats],
    ['what to know about a funnel', funnelNoteCodes, funnel.notes],
    ['every metric', metricIds, funnel.metrics],
    ['every number', totalNumbers, funnel.numbers],
    ['what every number means', totalNumbers, funnel.definitions],
    ['every number of a stage', stageNumbers, funnel.stageNumbers],
    ['what every number of a stage means', stageNumbers, funnel.stageDefinitions],
  ])('words stand for %s', (_what, codes, messages) => {
    expect(codes.filter((code) => !Object.hasOwn(messages, code))).toEqual([]);
  });
});
