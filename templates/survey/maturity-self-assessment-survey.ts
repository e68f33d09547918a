import { text } from '../template-schema';
import type { SurveyTemplateInput } from './survey-template';

/** From no order at all to steady improvement; the same four levels as the maturity model. */
const levels = [
  { id: 'ad-hoc', text: text('各凭经验', 'Everyone their own way') },
  { id: 'informal', text: text('有习惯，没写下来', 'Habits, nothing written') },
  { id: 'structured', text: text('有规定，照着做', 'Written down and followed') },
  { id: 'dynamic', text: text('看数据，持续改', 'Measured and improved') },
];

export const maturitySelfAssessmentSurvey: SurveyTemplateInput = {
  id: 'maturity-self-assessment',
  version: 1,
  title: text('销售管理成熟度自评', 'Self-assessment of sales maturity'),
  purpose: text(
    '请管理者和一线分别自评，两边差得多的地方，正是访谈该问的地方。',
    'Managers and sellers rate themselves apart; where they differ most is where interviews should ask.',
  ),
  use: 'maturity',
  rhythm: 'once',
  anonymous: true,
  minimumGroup: 5,
  definition: {
    title: text('我们的销售管理，走到哪一步了？', 'How far has our sales management come?'),
    introduction: text(
      '请按实际在做的选，不按制度写的选。大约五分钟。',
      'Choose what is done, not what the rules say. About five minutes.',
    ),
    closing: text(
      '谢谢。自评会和数据、访谈放在一起看。',
      'Thank you. Your view is read together with data and interviews.',
    ),
    minutes: 5,
    sections: [
      {
        id: 'who',
        title: text('您的角色', 'Your role'),
        questions: [
          {
            id: 'role',
            kind: 'single-choice',
            required: true,
            text: text('您的工作更接近哪一种？', 'Which comes closest to your work?'),
            options: [
              { id: 'seller', text: text('一线销售', 'Selling') },
              { id: 'manager', text: text('带团队', 'Leading a team') },
              { id: 'support', text: text('售前、交付或运营', 'Presales, delivery or operations') },
              { id: 'other', text: text('其他', 'Other'), role: 'other' },
            ],
          },
        ],
      },
      {
        id: 'process',
        title: text('流程与协作', 'Process and co-operation'),
        questions: [
          {
            id: 'process-levels',
            kind: 'matrix',
            required: true,
            text: text('下面几方面，我们实际处在哪一级？', 'Where are we in practice?'),
            rows: [
              {
                id: 'qualifying',
                text: text('判断线索值不值得跟', 'Deciding which leads to pursue'),
              },
              { id: 'stages', text: text('商机阶段的划分和推进', 'Stages and how deals move on') },
              { id: 'quoting', text: text('报价与折扣审批', 'Quotes and discounts') },
              { id: 'handover', text: text('部门之间的交接', 'Hand-overs between departments') },
              { id: 'review', text: text('赢单丢单后的复盘', 'Learning from won and lost deals') },
            ],
            columns: levels,
          },
        ],
      },
      {
        id: 'steering',
        title: text('数据、人与管理', 'Data, people and management'),
        questions: [
          {
            id: 'steering-levels',
            kind: 'matrix',
            required: true,
            text: text('这几方面呢？', 'And here?'),
            rows: [
              {
                id: 'data',
                text: text('客户数据的完整和准确', 'Complete and correct customer data'),
              },
              { id: 'forecast', text: text('业绩预测', 'Forecasting') },
              { id: 'coaching', text: text('主管对一线的辅导', 'Coaching by managers') },
              { id: 'onboarding', text: text('新人上手', 'Getting new people started') },
            ],
            columns: levels,
          },
          {
            id: 'manager-hours',
            kind: 'slider',
            minimum: 0,
            maximum: 20,
            interval: 1,
            unit: text('小时/周', 'hours a week'),
            showIf: { question: 'role', is: 'equals', value: 'manager' },
            text: text(
              '您一周有多少小时在陪访、辅导和复盘？',
              'How many hours a week do you spend on joint visits, coaching and reviews?',
            ),
          },
          {
            id: 'next-step',
            kind: 'long-text',
            text: text(
              '明年最该先升一级的是哪一方面？为什么？',
              'Which of these should move up a level first, and why?',
            ),
          },
        ],
      },
    ],
  },
};
