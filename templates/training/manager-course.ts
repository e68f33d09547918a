import { text } from '../template-schema';
import type { TrainingTemplateInput } from './training-template';

export const managerCourse: TrainingTemplateInput = {
  id: 'manager-course',
  version: 1,
  role: 'manager',
  minutes: 150,
  passMark: 80,
  title: text('销售经理：管漏斗、带团队', 'Managers: funnel and coaching'),
  purpose: text(
    '会看漏斗数据、会识别风险商机、会做辅导。',
    'Read the funnel, spot deals at risk, coach.',
  ),
  modules: [
    {
      id: 'reading',
      minutes: 50,
      title: text('看懂漏斗', 'Reading the funnel'),
      points: [
        text('区分期间口径和批次口径', 'Tell the period view from the cohort view'),
        text('看比例先看样本数和区间', 'Look at n and the interval before a rate'),
      ],
    },
    {
      id: 'risk',
      minutes: 40,
      title: text('识别风险商机', 'Deals at risk'),
      points: [
        text('停留超过均值 1.5 倍要过问', 'Ask about stays beyond 1.5 times the mean'),
        text('每周抽查三成记录，防拔高', 'Sample 30 % a week against inflated stages'),
      ],
    },
    {
      id: 'coaching',
      minutes: 40,
      title: text('辅导面谈', 'Coaching'),
      points: [
        text('先看个人与公司的对比，再谈一个单子', 'First person against company, then one deal'),
        text('样本太小不下结论', 'Too few deals allow no conclusion'),
      ],
    },
    {
      id: 'review',
      minutes: 20,
      title: text('主持评审与复盘', 'Leading reviews'),
      points: [
        text(
          '商机评审只问三件事：能赢吗、能交付吗、有利润吗',
          'A deal review asks three things: can we win, deliver, earn?',
        ),
      ],
    },
  ],
  test: [
    {
      id: 'small-n',
      text: text(
        '某人 12 单丢了 5 单，流失率 41.7%，公司均值 30%。应当？',
        'Someone lost 5 of 12 deals, 41.7 %; the company mean is 30 %. What follows?',
      ),
      correct: 'no-conclusion',
      because: text(
        '12 单的区间很宽，30% 完全可能落在里面。',
        'With 12 deals the interval is wide and easily holds 30 %.',
      ),
      options: [
        { id: 'warn', text: text('约谈，要求整改', 'A warning talk') },
        {
          id: 'no-conclusion',
          text: text(
            '样本太小，先看区间，逐单了解',
            'Too few to tell: see the interval and look at the deals',
          ),
        },
        { id: 'training', text: text('安排全员培训', 'Training for everyone') },
      ],
    },
    {
      id: 'stuck',
      text: text('什么情况触发停留预警？', 'When does a stuck-deal alert rise?'),
      correct: 'mean',
      because: text(
        '以本阶段平均停留的 1.5 倍为线。',
        'The line is 1.5 times the stage’s mean stay.',
      ),
      options: [
        { id: 'month', text: text('超过一个月', 'After a month') },
        {
          id: 'mean',
          text: text('超过本阶段平均停留的 1.5 倍', 'Beyond 1.5 times the stage’s mean'),
        },
        { id: 'quarter', text: text('跨季度', 'At the end of a quarter') },
      ],
    },
    {
      id: 'sample',
      text: text('每周至少抽查多少记录？', 'How many records are sampled a week?'),
      correct: 'thirty',
      because: text('低于三成，拔高和漏录很难发现。', 'Below 30 % inflated stages go unnoticed.'),
      options: [
        { id: 'five', text: text('5%', '5 percent') },
        { id: 'thirty', text: text('30%', '30 percent') },
        { id: 'all', text: text('全部', 'All of them') },
      ],
    },
    {
      id: 'open-deals',
      text: text(
        '算销售周期时，仍未结束的商机怎么办？',
        'How are open deals treated in the sales cycle?',
      ),
      correct: 'censored',
      because: text(
        '只看已结束的单子会低估周期。',
        'Leaving them out makes the cycle look too short.',
      ),
      options: [
        { id: 'drop', text: text('不算', 'Left out') },
        { id: 'today', text: text('按今天结束算', 'As if they ended today') },
        {
          id: 'censored',
          text: text('作为未结束计入，并注明口径', 'Counted as not yet ended, and said so'),
        },
      ],
    },
    {
      id: 'one-to-one-order',
      text: text('一对一的第一件事是？', 'What comes first in a one-to-one?'),
      correct: 'funnel',
      because: text(
        '先看数据，再谈单子，辅导才有重点。',
        'Figures first, then a deal: coaching gets a focus.',
      ),
      options: [
        { id: 'blame', text: text('追问为什么没完成', 'Ask why the target was missed') },
        { id: 'funnel', text: text('一起看个人漏斗', 'Read the person’s funnel together') },
        { id: 'news', text: text('传达公司通知', 'Pass on announcements') },
      ],
    },
  ],
};
