import { text } from '../template-schema';
import type { TrainingTemplateInput } from './training-template';

export const marketingCourse: TrainingTemplateInput = {
  id: 'marketing-course',
  version: 1,
  role: 'marketing',
  minutes: 60,
  passMark: 75,
  title: text('市场专员：交出销售愿意跟的线索', 'Marketing: leads that sales will follow'),
  purpose: text(
    '会评分、会交接、会看来源质量。',
    'Score leads, hand them over, watch the quality of sources.',
  ),
  modules: [
    {
      id: 'scoring',
      minutes: 25,
      title: text('线索评分', 'Scoring leads'),
      points: [text('看预算、紧急度、决策人、匹配度', 'Budget, urgency, decider, fit')],
    },
    {
      id: 'hand-over',
      minutes: 20,
      title: text('线索交接', 'Handing over leads'),
      points: [
        text('直接进系统，一小时内有人接', 'Straight into the system, accepted within an hour'),
      ],
    },
    {
      id: 'sources',
      minutes: 15,
      title: text('来源质量', 'Quality of sources'),
      points: [text('比转化率，不比条数', 'Compare conversion, not numbers')],
    },
  ],
  test: [
    {
      id: 'good-lead',
      text: text('哪条线索应排在最前？', 'Which lead comes first?'),
      correct: 'ready',
      because: text(
        '有预算、有时间、能见到决策人，转化可能最大。',
        'Budget, date and access to the decider make conversion likely.',
      ),
      options: [
        { id: 'many', text: text('下载资料最多的', 'The one with most downloads') },
        {
          id: 'ready',
          text: text(
            '有预算、有时间表、能约到决策人的',
            'The one with budget, date and access to the decider',
          ),
        },
        { id: 'famous', text: text('公司名气最大的', 'The best-known company') },
      ],
    },
    {
      id: 'assign',
      text: text('线索进来后多久要有人接？', 'How soon must a lead have an owner?'),
      correct: 'hour',
      because: text('线索的热度按小时下降。', 'Leads cool by the hour.'),
      options: [
        { id: 'hour', text: text('一小时内', 'Within an hour') },
        { id: 'day', text: text('一天内', 'Within a day') },
        { id: 'week', text: text('一周内', 'Within a week') },
      ],
    },
    {
      id: 'weak-source',
      text: text(
        '某来源连续三个月转化不达标，先做什么？',
        'A source missed its target for three months. What first?',
      ),
      correct: 'analyse',
      because: text(
        '先弄清是来源问题还是跟进问题，再动预算。',
        'Find out whether source or follow-up fails before moving money.',
      ),
      options: [
        { id: 'more', text: text('加大投放', 'Spend more on it') },
        { id: 'analyse', text: text('和销售一起查原因', 'Look for the cause together with sales') },
        { id: 'hide', text: text('把线索并到别的来源', 'Book its leads under another source') },
      ],
    },
    {
      id: 'target-event',
      text: text(
        '活动线索的目标转化率大约应是自然搜索的几倍？',
        'How should event leads convert compared with organic search?',
      ),
      correct: 'twice',
      because: text(
        '活动成本更高，默认目标是至少两倍。',
        'Events cost more; the default target is at least twice.',
      ),
      options: [
        { id: 'same', text: text('一样即可', 'The same') },
        { id: 'twice', text: text('至少两倍', 'At least twice as well') },
        { id: 'half', text: text('一半', 'Half as well') },
      ],
    },
  ],
};
