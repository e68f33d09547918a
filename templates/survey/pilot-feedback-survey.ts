import { text } from '../template-schema';
import type { SurveyTemplateInput } from './survey-template';

const agree = {
  lowLabel: text('完全不同意', 'Strongly disagree'),
  highLabel: text('完全同意', 'Strongly agree'),
};

export const pilotFeedbackSurvey: SurveyTemplateInput = {
  id: 'pilot-weekly-feedback',
  version: 1,
  title: text('试点每周反馈', 'Weekly pilot feedback'),
  purpose: text(
    '每周收集一次试点成员的判断，决定措施照做、调整还是停用。',
    'Collects the pilot members’ judgement once a week, to keep, adjust or drop a measure.',
  ),
  use: 'pilot-feedback',
  rhythm: 'weekly',
  anonymous: true,
  minimumGroup: 5,
  definition: {
    title: text('这一周的试点', 'This week in the pilot'),
    introduction: text(
      '约三分钟。下周一公布大家说了什么、我们改了什么。',
      'About three minutes. On Monday you will see what was said and what we changed.',
    ),
    closing: text(
      '谢谢，你的意见会进入下周的调整清单。',
      'Thank you. Your answer goes into next week’s list of adjustments.',
    ),
    minutes: 3,
    sections: [
      {
        id: 'working',
        title: text('新做法好不好用', 'How the new way works'),
        questions: [
          {
            id: 'clear',
            kind: 'scale',
            required: true,
            ...agree,
            text: text(
              '我清楚新流程的每一步该做什么。',
              'I know what to do at every step of the new process.',
            ),
          },
          {
            id: 'faster',
            kind: 'scale',
            required: true,
            ...agree,
            text: text('新流程让单子推进得更快。', 'The new process moves deals forward faster.'),
          },
          {
            id: 'customer',
            kind: 'scale',
            ...agree,
            text: text(
              '客户感受到了变化，而且是往好的方向。',
              'Customers notice the change, and for the better.',
            ),
          },
          {
            id: 'extra-hours',
            kind: 'number',
            minimum: -40,
            maximum: 40,
            unit: text('小时', 'hours'),
            text: text(
              '这周因为新流程多花了多少小时？省了时间请填负数。',
              'How many extra hours did the new process cost you this week? Use a minus for hours saved.',
            ),
          },
        ],
      },
      {
        id: 'change',
        title: text('该改什么', 'What to change'),
        questions: [
          {
            id: 'stuck-at',
            kind: 'multiple-choice',
            text: text('这周卡在哪些地方？', 'Where did you get stuck this week?'),
            options: [
              { id: 'rules', text: text('规则不清楚', 'Unclear rules') },
              { id: 'forms', text: text('表单、模板不好用', 'Forms or templates') },
              { id: 'tool', text: text('系统不支持', 'The tool does not support it') },
              { id: 'approval', text: text('审批还是慢', 'Approval is still slow') },
              { id: 'other-team', text: text('配合部门没跟上', 'Another department is not ready') },
              { id: 'none', text: text('没有卡住', 'Nowhere') },
            ],
          },
          {
            id: 'keep',
            kind: 'single-choice',
            required: true,
            text: text(
              '就你的体验，这套做法应当',
              'From what you have seen, this way of working should be',
            ),
            options: [
              { id: 'keep', text: text('照现在这样继续', 'kept as it is') },
              { id: 'adjust', text: text('调整后继续', 'adjusted and kept') },
              { id: 'stop', text: text('停下来', 'stopped') },
            ],
          },
          {
            id: 'suggestion',
            kind: 'long-text',
            text: text('最想让我们调整的一点是什么？', 'What should we adjust first?'),
          },
        ],
      },
    ],
  },
};
