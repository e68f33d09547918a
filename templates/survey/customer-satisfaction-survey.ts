import { text } from '../template-schema';
import type { SurveyTemplateInput } from './survey-template';

export const customerSatisfactionSurvey: SurveyTemplateInput = {
  id: 'customer-satisfaction',
  version: 1,
  title: text('客户满意度与推荐意愿', 'Customer satisfaction and recommendation'),
  purpose: text(
    '两分钟问清客户满意在哪、卡在哪、愿不愿意推荐，签约或交付后发出。',
    'Two minutes after signature or delivery: what pleased the customer, what did not, and whether they would recommend you.',
  ),
  use: 'satisfaction',
  rhythm: 'once',
  anonymous: true,
  minimumGroup: 5,
  definition: {
    title: text('这次合作，您感受如何？', 'How was it to work with us?'),
    introduction: text(
      '大约两分钟。请按最近一次采购或服务的经历回答。',
      'About two minutes. Please think of your most recent purchase or service.',
    ),
    closing: text(
      '谢谢您抽出时间。您的意见会逐条看，并用来改流程。',
      'Thank you. Every comment is read and used to improve how we work.',
    ),
    minutes: 2,
    sections: [
      {
        id: 'overall',
        title: text('总体感受', 'Overall'),
        questions: [
          {
            id: 'satisfaction',
            kind: 'stars',
            required: true,
            text: text('总体来说，您对这次合作满意吗？', 'Overall, how satisfied are you?'),
            lowLabel: text('很不满意', 'Very dissatisfied'),
            highLabel: text('非常满意', 'Very satisfied'),
          },
          {
            id: 'recommend',
            kind: 'recommendation',
            required: true,
            text: text(
              '如果同行问起，您有多大可能推荐我们？',
              'How likely would you be to recommend us if a peer asked?',
            ),
            lowLabel: text('完全不会', 'Not at all'),
            highLabel: text('一定会', 'Certainly'),
          },
        ],
      },
      {
        id: 'stages',
        title: text('各个环节', 'Step by step'),
        questions: [
          {
            id: 'steps',
            kind: 'matrix',
            text: text('下面几个环节，您觉得怎么样？', 'How did these steps go for you?'),
            rows: [
              { id: 'response', text: text('咨询后的响应速度', 'Speed of the first response') },
              { id: 'needs', text: text('对您需求的理解', 'Understanding of what you needed') },
              {
                id: 'proposal',
                text: text('方案和报价的清楚程度', 'Clarity of proposal and price'),
              },
              { id: 'contract', text: text('合同流程的顺畅程度', 'Ease of the contract') },
              { id: 'delivery', text: text('交付与承诺的一致', 'Delivery as promised') },
            ],
            columns: [
              { id: 'bad', text: text('很差', 'Poor') },
              { id: 'weak', text: text('较差', 'Fair') },
              { id: 'plain', text: text('一般', 'Average') },
              { id: 'good', text: text('较好', 'Good') },
              { id: 'excellent', text: text('很好', 'Excellent') },
            ],
          },
          {
            id: 'repeated',
            kind: 'single-choice',
            text: text(
              '换了对接人之后，您需要把情况重新讲一遍吗？',
              'When your contact changed, did you have to explain everything again?',
            ),
            options: [
              { id: 'no', text: text('不需要', 'No') },
              { id: 'partly', text: text('讲了一部分', 'Some of it') },
              { id: 'all', text: text('从头讲起', 'All of it') },
              { id: 'same', text: text('一直是同一个人', 'It was the same person throughout') },
            ],
          },
        ],
      },
      {
        id: 'words',
        title: text('您的原话', 'In your words'),
        questions: [
          {
            id: 'what-was-wrong',
            kind: 'long-text',
            showIf: { not: { question: 'recommend', is: 'at-least', value: 7 } },
            text: text(
              '哪件事最让您失望？当时是怎么处理的？',
              'What disappointed you most, and how was it dealt with?',
            ),
          },
          {
            id: 'one-improvement',
            kind: 'long-text',
            text: text(
              '只能改一件事的话，您希望我们先改什么？',
              'If we could improve one thing, what should it be?',
            ),
          },
        ],
      },
    ],
  },
};
