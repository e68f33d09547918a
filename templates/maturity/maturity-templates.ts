import { loadTemplates, text } from '../template-schema';
import { maturityDimensionsOfData } from './maturity-dimensions-of-data';
import { maturityDimensionsOfPeople } from './maturity-dimensions-of-people';
import { maturityDimensionsOfProcess } from './maturity-dimensions-of-process';
import { maturityLevels } from './maturity-levels';
import { maturityTemplateSchema } from './maturity-template';

export const maturityTemplates = loadTemplates(maturityTemplateSchema, [
  {
    id: 'sales-process-maturity',
    version: 1,
    title: text('销售流程成熟度', 'Maturity of the sales process'),
    purpose: text(
      '按看得见的标志判断七个维度各处在哪一级，指出下一级还缺什么。',
      'Places seven dimensions by marks that can be seen, and says what the next level still asks for.',
    ),
    levels: maturityLevels,
    dimensions: [
      ...maturityDimensionsOfProcess,
      ...maturityDimensionsOfData,
      ...maturityDimensionsOfPeople,
    ],
  },
]);
