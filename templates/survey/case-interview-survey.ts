import { text } from '../template-schema';
import type { SurveyTemplateInput } from './survey-template';

export const caseInterviewSurvey: SurveyTemplateInput = {
  id: 'case-interview-survey',
  version: 1,
  title: text('案例访谈问卷', 'Case interview as a survey'),
  purpose: text(
    '没时间面谈时，请当事人自己写下一个赢单或丢单的经过；面谈前发，也能省下一半时间。',
    'Where there is no time to meet, people write down one won or lost deal themselves; sent before a meeting it saves half of it.',
  ),
  use: 'case',
  rhythm: 'once',
  anonymous: true,
  minimumGroup: 5,
  definition: {
    title: text('讲一个真实的单子', 'Tell us about one real deal'),
    introduction: text(
      '请选最近半年内一个已有结果的单子，隐去客户名称。大约八分钟。',
      'Choose one deal with a result from the last six months and leave out the customer’s name. About eight minutes.',
    ),
    closing: text('谢谢，这些细节数据里看不到。', 'Thank you: no data would have told us this.'),
    minutes: 8,
    sections: [
      {
        id: 'deal',
        title: text('这个单子', 'The deal'),
        questions: [
          {
            id: 'outcome',
            kind: 'single-choice',
            required: true,
            text: text('结果是？', 'How did it end?'),
            options: [
              { id: 'won', text: text('赢单', 'Won') },
              { id: 'lost', text: text('丢单', 'Lost') },
              {
                id: 'stopped',
                text: text('客户取消，谁也没成交', 'The customer dropped it, nobody won'),
              },
            ],
          },
          {
            id: 'first-contact',
            kind: 'date',
            text: text('第一次接触大约是哪天？', 'When, roughly, was the first contact?'),
          },
          {
            id: 'decided',
            kind: 'date',
            text: text('结果定下来是哪天？', 'When was it decided?'),
          },
          {
            id: 'where-from',
            kind: 'single-choice',
            text: text('线索是怎么来的？', 'Where did the lead come from?'),
            options: [
              { id: 'inbound', text: text('客户主动找来', 'They came to us') },
              { id: 'outbound', text: text('我们主动开发', 'We approached them') },
              { id: 'referral', text: text('老客户介绍', 'Recommended by a customer') },
              { id: 'partner', text: text('渠道伙伴', 'A partner') },
              { id: 'other', text: text('其他', 'Other'), role: 'other' },
            ],
          },
        ],
      },
      {
        id: 'won-part',
        title: text('为什么赢', 'Why it was won'),
        showIf: { question: 'outcome', is: 'equals', value: 'won' },
        questions: [
          {
            id: 'turning-point',
            kind: 'long-text',
            text: text(
              '哪个时刻客户倒向了我们？当时发生了什么？',
              'At which moment did the customer turn to us, and what had happened?',
            ),
          },
          {
            id: 'repeatable',
            kind: 'scale',
            text: text('换一个人来做，也能赢吗？', 'Could somebody else have won it, too?'),
            lowLabel: text('很难', 'Hardly'),
            highLabel: text('完全可以', 'Certainly'),
          },
        ],
      },
      {
        id: 'lost-part',
        title: text('为什么没成', 'Why it was not won'),
        showIf: { not: { question: 'outcome', is: 'equals', value: 'won' } },
        questions: [
          {
            id: 'customer-reason',
            kind: 'long-text',
            text: text(
              '客户给的理由是什么？尽量用原话。',
              'What reason did the customer give, as closely as you remember?',
            ),
          },
          {
            id: 'own-reason',
            kind: 'long-text',
            text: text('您自己认为真正的原因是什么？', 'What do you think the real reason was?'),
          },
          {
            id: 'too-late',
            kind: 'single-choice',
            text: text(
              '现在回头看，什么时候就能看出来了？',
              'Looking back, when could it have been seen?',
            ),
            options: [
              { id: 'start', text: text('一开始', 'From the start') },
              { id: 'proposal', text: text('出方案的时候', 'With the proposal') },
              { id: 'price', text: text('谈价格的时候', 'When the price was discussed') },
              { id: 'end', text: text('直到最后', 'Not before the end') },
            ],
          },
        ],
      },
      {
        id: 'process-part',
        title: text('流程帮了忙，还是添了堵', 'Where the process helped or hindered'),
        questions: [
          {
            id: 'waiting',
            kind: 'ranking',
            text: text(
              '等得最久的是什么？请排序，没等过的不用排。',
              'What did you wait for longest? Order what you waited for.',
            ),
            options: [
              { id: 'customer', text: text('客户内部决策', 'The customer’s own decision') },
              { id: 'presales', text: text('售前出方案', 'The proposal from presales') },
              { id: 'price-approval', text: text('价格审批', 'Approval of the price') },
              { id: 'legal', text: text('法务和合同', 'Legal and contract') },
              {
                id: 'information',
                text: text('别的部门给信息', 'Information from another department'),
              },
            ],
          },
          {
            id: 'helped',
            kind: 'long-text',
            text: text(
              '流程、资料或同事，哪一样真正帮上了忙？',
              'Which rule, document or colleague really helped?',
            ),
          },
          {
            id: 'agree-to-talk',
            kind: 'single-choice',
            text: text(
              '愿意再和顾问聊半小时吗？',
              'Would you talk about it with a consultant for half an hour?',
            ),
            hint: text(
              '愿意的话请直接联系顾问，这里不留姓名。',
              'If so, please get in touch; no name is kept here.',
            ),
            options: [
              { id: 'yes', text: text('愿意', 'Yes') },
              { id: 'no', text: text('这次不了', 'Not this time') },
            ],
          },
        ],
      },
    ],
  },
};
