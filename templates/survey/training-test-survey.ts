import { text } from '../template-schema';
import type { SurveyTemplateInput } from './survey-template';

export const trainingTestSurvey: SurveyTemplateInput = {
  id: 'training-test',
  version: 1,
  title: text('新流程培训测验', 'Test after the process training'),
  purpose: text(
    '培训后五分钟测验，八成及格；看哪条规则没讲明白，而不是看谁没学会。',
    'Five minutes after the training, pass mark 80%: shows which rule was not understood rather than who failed.',
  ),
  use: 'test',
  rhythm: 'once',
  anonymous: true,
  minimumGroup: 5,
  definition: {
    title: text('新销售流程：您掌握了吗？', 'The new sales process: have you got it?'),
    introduction: text(
      '共五题，答对八成为通过，提交后马上出分。可以重做。',
      'Five questions; four right answers pass. You see your score at once and may try again.',
    ),
    closing: text(
      '没答对的地方，请再看一遍操作手册。',
      'Where you were unsure, look at the manual again.',
    ),
    minutes: 5,
    passMark: 0.8,
    sections: [
      {
        id: 'rules',
        title: text('规则', 'The rules'),
        questions: [
          {
            id: 'qualified-when',
            kind: 'single-choice',
            required: true,
            randomOrder: true,
            text: text('线索什么时候可以转成商机？', 'When does a lead become an opportunity?'),
            options: [
              {
                id: 'need-and-person',
                text: text(
                  '需求明确，并且联系上能推动决策的人',
                  'The need is clear and we speak to somebody who can move the decision',
                ),
              },
              { id: 'replied', text: text('客户回复了消息', 'The customer has replied') },
              { id: 'brochure', text: text('客户要了资料', 'The customer asked for a brochure') },
              {
                id: 'quota',
                text: text('本月商机数还不够', 'We are short of opportunities this month'),
              },
            ],
            correct: ['need-and-person'],
          },
          {
            id: 'stage-move',
            kind: 'single-choice',
            required: true,
            randomOrder: true,
            text: text('商机往下一阶段推进，凭什么？', 'What moves a deal to the next stage?'),
            options: [
              {
                id: 'customer-act',
                text: text(
                  '客户做出了可以查证的动作',
                  'Something the customer has verifiably done',
                ),
              },
              { id: 'feeling', text: text('销售自己的感觉', 'The seller’s feeling') },
              { id: 'time', text: text('在本阶段停留满一周', 'A week in the present stage') },
              { id: 'visit', text: text('拜访过一次', 'One visit') },
            ],
            correct: ['customer-act'],
          },
          {
            id: 'handover-needs',
            kind: 'multiple-choice',
            required: true,
            text: text(
              '签约后交接给交付，必须带上哪些？',
              'What must go along when a signed deal is handed over to delivery?',
            ),
            options: [
              { id: 'scope', text: text('约定的范围和标准', 'The agreed scope and acceptance') },
              {
                id: 'promises',
                text: text('口头承诺过的事项', 'What was promised by word of mouth'),
              },
              {
                id: 'contacts',
                text: text('客户方各角色和联系人', 'People and roles on the customer’s side'),
              },
              { id: 'commission', text: text('销售的提成比例', 'The seller’s commission') },
            ],
            correct: ['scope', 'promises', 'contacts'],
          },
          {
            id: 'lost-deal',
            kind: 'single-choice',
            required: true,
            randomOrder: true,
            text: text('丢单以后，第一件要做的事是什么？', 'A deal is lost. What comes first?'),
            options: [
              {
                id: 'record-reason',
                text: text(
                  '当天记下客户说的原因，原话为准',
                  'Write down that day what the customer gave as the reason, in their words',
                ),
              },
              { id: 'delete', text: text('把商机删掉', 'Delete the opportunity') },
              { id: 'price', text: text('原因一律填“价格”', 'Enter “price” as the reason') },
              { id: 'wait', text: text('等月底一起填', 'Fill it in at the end of the month') },
            ],
            correct: ['record-reason'],
          },
          {
            id: 'discount-share',
            kind: 'number',
            required: true,
            minimum: 0,
            maximum: 100,
            unit: text('%（百分数）', 'per cent'),
            text: text(
              '报价 10 万元，成交 8.5 万元，折扣是百分之几？',
              'Quoted at 100,000 and signed at 85,000: what discount is that, in per cent?',
            ),
            correct: 15,
          },
        ],
      },
      {
        id: 'feedback',
        title: text('培训本身', 'The training itself'),
        questions: [
          {
            id: 'unclear',
            kind: 'short-text',
            text: text('哪一条还没讲明白？', 'What is still unclear?'),
          },
        ],
      },
    ],
  },
};
