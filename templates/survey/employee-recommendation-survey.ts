import { text } from '../template-schema';
import type { SurveyTemplateInput } from './survey-template';

export const employeeRecommendationSurvey: SurveyTemplateInput = {
  id: 'employee-recommendation',
  version: 1,
  title: text('销售团队推荐意愿（eNPS）', 'Employee recommendation in sales (eNPS)'),
  purpose: text(
    '看销售团队愿不愿意把这里推荐给朋友，以及是什么让人想留、想走。',
    'Shows whether the sales team would recommend this place to friends, and what makes people stay or leave.',
  ),
  use: 'employee',
  rhythm: 'once',
  anonymous: true,
  minimumGroup: 5,
  definition: {
    title: text(
      '在这里做销售，您会推荐给朋友吗？',
      'Would you recommend selling here to a friend?',
    ),
    introduction: text(
      '三分钟以内，请按真实感受作答。',
      'Under three minutes. Please say what you really think.',
    ),
    closing: text('谢谢。结果会向全体公布。', 'Thank you. The results are shown to everybody.'),
    minutes: 3,
    sections: [
      {
        id: 'recommend-part',
        title: text('推荐意愿', 'Recommendation'),
        questions: [
          {
            id: 'recommend',
            kind: 'recommendation',
            required: true,
            text: text(
              '朋友想找销售工作，您有多大可能推荐他来我们这里？',
              'A friend is looking for a job in sales. How likely are you to recommend us?',
            ),
            lowLabel: text('完全不会', 'Not at all'),
            highLabel: text('一定会', 'Certainly'),
          },
          {
            id: 'reason',
            kind: 'long-text',
            text: text(
              '给出 {{recommend}} 分，最主要的原因是什么？',
              'You gave {{recommend}}. What is the main reason?',
            ),
          },
        ],
      },
      {
        id: 'work',
        title: text('日常工作', 'Daily work'),
        questions: [
          {
            id: 'agreement',
            kind: 'matrix',
            randomOrder: true,
            text: text('您在多大程度上同意下面的说法？', 'How far do you agree?'),
            rows: [
              {
                id: 'clear-goals',
                text: text(
                  '我清楚这个季度要做到什么',
                  'I know what is expected of me this quarter',
                ),
              },
              {
                id: 'time-for-customers',
                text: text('我的大部分时间花在客户身上', 'Most of my time goes to customers'),
              },
              {
                id: 'fair-leads',
                text: text('线索和客户的分配是公平的', 'Leads and accounts are shared out fairly'),
              },
              {
                id: 'help',
                text: text(
                  '遇到难单，有人能及时帮我',
                  'With a difficult deal, somebody helps me in time',
                ),
              },
              {
                id: 'tools',
                text: text(
                  '系统帮我卖单，而不是给我添活',
                  'Our systems help me sell rather than add work',
                ),
              },
            ],
            columns: [
              { id: 'strongly-disagree', text: text('非常不同意', 'Strongly disagree') },
              { id: 'disagree', text: text('不太同意', 'Disagree') },
              { id: 'neither', text: text('说不上', 'Neither') },
              { id: 'agree', text: text('比较同意', 'Agree') },
              { id: 'strongly-agree', text: text('非常同意', 'Strongly agree') },
            ],
          },
          {
            id: 'would-change',
            kind: 'ranking',
            text: text(
              '下面几件事，最希望先改善哪一件？请排序。',
              'Which of these should get better first? Put them in order.',
            ),
            randomOrder: true,
            options: [
              {
                id: 'approvals',
                text: text('报价和合同审批', 'Approvals of quotes and contracts'),
              },
              { id: 'paperwork', text: text('填表和写报告', 'Forms and reports') },
              { id: 'leads', text: text('线索质量', 'Quality of leads') },
              { id: 'pay', text: text('激励方案', 'Incentives') },
              { id: 'training', text: text('培训和辅导', 'Training and coaching') },
            ],
          },
          {
            id: 'stay',
            kind: 'single-choice',
            text: text(
              '一年以后，您觉得自己还会在这里吗？',
              'Do you think you will still be here in a year?',
            ),
            options: [
              { id: 'yes', text: text('会', 'Yes') },
              { id: 'maybe', text: text('不一定', 'Not sure') },
              { id: 'no', text: text('应该不会', 'Probably not') },
              {
                id: 'rather-not-say',
                text: text('不想回答', 'I’d rather not say'),
                role: 'exclusive',
              },
            ],
          },
        ],
      },
    ],
  },
};
