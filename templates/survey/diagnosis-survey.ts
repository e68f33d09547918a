import { text } from '../template-schema';
import type { SurveyTemplateInput } from './survey-template';

const agree = {
  lowLabel: text('完全不同意', 'Strongly disagree'),
  highLabel: text('完全同意', 'Strongly agree'),
};

const salesSteps = [
  { id: 'prospecting', text: text('找客户、拿线索', 'Finding customers and leads') },
  {
    id: 'qualifying',
    text: text('判断线索值不值得跟', 'Deciding whether a lead is worth pursuing'),
  },
  { id: 'needs', text: text('摸清客户需求和决策链', 'Learning needs and who decides') },
  { id: 'proposal', text: text('做方案、做演示', 'Preparing proposals and demos') },
  { id: 'quotation', text: text('报价与价格审批', 'Quoting and price approval') },
  { id: 'contract', text: text('合同评审、盖章', 'Contract review and signing') },
  { id: 'handover', text: text('签约后交接给交付或售后', 'Handing over to delivery or service') },
  { id: 'reporting', text: text('填系统、写报表', 'Data entry and reports') },
];

export const diagnosisSurvey: SurveyTemplateInput = {
  id: 'sales-process-diagnosis',
  version: 1,
  title: text('销售流程现状调研', 'Sales process check-up'),
  purpose: text(
    '请一线销售说出时间花在哪、交接卡在哪、单子为什么丢，为核心问题提供证据。',
    'Lets the people who sell say where time goes, which hand-over hurts and why deals are lost: evidence for the core problems.',
  ),
  use: 'diagnosis',
  rhythm: 'once',
  anonymous: true,
  minimumGroup: 5,
  definition: {
    title: text('我们的销售流程，哪里最费劲？', 'Where does our sales process cost you most?'),
    introduction: text(
      '没有标准答案，请按最近三个月的真实情况作答。',
      'There are no right answers. Please say how things really were in the last three months.',
    ),
    closing: text(
      '谢谢。汇总结果和后续动作会向全体参与者公布。',
      'Thank you. Everyone who was asked will see the results and what comes of them.',
    ),
    minutes: 6,
    sections: [
      {
        id: 'time',
        title: text('时间花在哪里', 'Where the time goes'),
        questions: [
          {
            id: 'slowest-step',
            kind: 'single-choice',
            required: true,
            text: text(
              '从拿到线索到签约，哪个环节最耗时？',
              'Which step takes most time between lead and signature?',
            ),
            options: salesSteps,
          },
          {
            id: 'least-useful',
            kind: 'multiple-choice',
            maximumChoices: 3,
            text: text(
              '哪些环节花了时间，却没帮上客户？最多选三项。',
              'Which steps take time without helping the customer? Choose up to three.',
            ),
            options: salesSteps,
          },
          {
            id: 'entry-hours',
            kind: 'number',
            minimum: 0,
            maximum: 60,
            unit: text('小时/周', 'hours a week'),
            text: text(
              '一周大约有多少小时在录数据、做报表？',
              'About how many hours a week do data entry and reports take you?',
            ),
          },
          {
            id: 'entry-burden',
            kind: 'scale',
            ...agree,
            text: text(
              '同样的客户信息，我要在不止一个地方重复填写。',
              'I have to enter the same customer data in more than one place.',
            ),
          },
        ],
      },
      {
        id: 'hand-overs',
        title: text('协作与交接', 'Working together'),
        questions: [
          {
            id: 'worst-hand-over',
            kind: 'single-choice',
            required: true,
            text: text('哪一次交接最影响效率？', 'Which hand-over hurts most?'),
            options: [
              {
                id: 'marketing-sales',
                text: text('市场 → 销售：线索交接', 'Marketing to sales: leads'),
              },
              {
                id: 'sales-presales',
                text: text('销售 → 售前：需求传递', 'Sales to presales: requirements'),
              },
              {
                id: 'sales-finance',
                text: text(
                  '销售 → 财务、商务：报价与审批',
                  'Sales to finance: prices and approval',
                ),
              },
              {
                id: 'sales-legal',
                text: text('销售 → 法务：合同评审', 'Sales to legal: contracts'),
              },
              {
                id: 'sales-delivery',
                text: text('销售 → 交付、售后：签约后移交', 'Sales to delivery: after signing'),
              },
              {
                id: 'seller-seller',
                text: text('销售之间：人员变动时移交客户', 'Seller to seller: when people change'),
              },
            ],
          },
          {
            id: 'hand-over-loss',
            kind: 'short-text',
            text: text(
              '这次交接里，最常丢的是哪条信息？',
              'What information gets lost there most often?',
            ),
          },
          {
            id: 'quote-speed',
            kind: 'scale',
            ...agree,
            text: text(
              '客户要报价时，我能在他等得起的时间内给出来。',
              'When a customer asks for a price, I can give it while it still matters.',
            ),
          },
          {
            id: 'lead-quality',
            kind: 'scale',
            ...agree,
            text: text(
              '分到我手里的线索，大多值得跟。',
              'Most leads handed to me are worth pursuing.',
            ),
          },
        ],
      },
      {
        id: 'outcome',
        title: text('赢单与丢单', 'Winning and losing'),
        questions: [
          {
            id: 'loss-reasons',
            kind: 'multiple-choice',
            required: true,
            maximumChoices: 3,
            text: text(
              '最近丢的单，主要输在哪里？最多选三项。',
              'Why were your recent deals lost? Choose up to three.',
            ),
            options: [
              { id: 'price', text: text('价格没有竞争力', 'Price') },
              { id: 'slow', text: text('响应慢，错过时机', 'We were too slow') },
              { id: 'needs', text: text('需求没挖透，方案不对路', 'We missed the real need') },
              { id: 'decider', text: text('没见到拍板的人', 'We never met the decider') },
              { id: 'competitor', text: text('对手关系或产品更强', 'A stronger competitor') },
              { id: 'budget', text: text('客户预算取消或推迟', 'Budget cut or postponed') },
              { id: 'no-decision', text: text('客户最后没做决定', 'The customer decided nothing') },
              { id: 'trust', text: text('客户担心交付或售后', 'Doubts about delivery or service') },
            ],
          },
          {
            id: 'stage-clarity',
            kind: 'scale',
            ...agree,
            text: text(
              '商机进到哪个阶段，大家的判断标准是一致的。',
              'We all use the same criteria for what stage a deal is in.',
            ),
          },
          {
            id: 'coaching',
            kind: 'scale',
            ...agree,
            text: text(
              '遇到难单时，我能从主管那里得到具体的帮助。',
              'With a difficult deal I get concrete help from my manager.',
            ),
          },
          {
            id: 'recommend',
            kind: 'recommendation',
            lowLabel: text('绝不推荐', 'Not at all likely'),
            highLabel: text('非常愿意', 'Extremely likely'),
            text: text(
              '你有多愿意向同行推荐我们现在的销售工作方式？',
              'How likely are you to recommend the way we sell to a colleague elsewhere?',
            ),
          },
          {
            id: 'one-change',
            kind: 'long-text',
            text: text(
              '如果只能改一件事，你会改什么？',
              'If you could change one thing, what would it be?',
            ),
            hint: text(
              '请不要写出客户或同事的姓名。',
              'Please do not name customers or colleagues.',
            ),
          },
        ],
      },
    ],
  },
};
