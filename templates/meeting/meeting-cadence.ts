import { text } from '../template-schema';
import type { MeetingTemplateInput } from './meeting-template';

/** Working days of the longer meetings are counted as eight hours. */
export const meetingCadence: MeetingTemplateInput[] = [
  {
    id: 'one-to-one',
    version: 1,
    rhythm: 'weekly',
    minutes: 30,
    participants: ['representative', 'manager'],
    title: text('每周一对一', 'Weekly one-to-one'),
    purpose: text(
      '看一个人的漏斗，推动一两个关键商机。',
      'One person’s funnel, and one or two key deals moved on.',
    ),
    when: text('每周一', 'Mondays'),
    agenda: [
      { topic: text('已完成业绩', 'Results so far'), minutes: 2 },
      {
        topic: text('漏斗健康：新增、停滞、流失', 'Pipeline health: new, stuck, lost'),
        minutes: 10,
      },
      { topic: text('关键商机进展与下一步', 'Key deals and next steps'), minutes: 10 },
      { topic: text('困难与需要的支持', 'Worries and help needed'), minutes: 5 },
      { topic: text('行动清单', 'Actions'), minutes: 3 },
    ],
  },
  {
    id: 'team-meeting',
    version: 1,
    rhythm: 'two-weekly',
    minutes: 60,
    participants: ['representative', 'manager'],
    title: text('双周团队例会', 'Team meeting every two weeks'),
    purpose: text(
      '看团队漏斗，学一个案例，练一项技能。',
      'The team’s funnel, one case to learn from, one skill to practise.',
    ),
    when: text('双周周一', 'Every second Monday'),
    agenda: [
      { topic: text('团队业绩', 'Results of the team'), minutes: 10 },
      { topic: text('一个赢单或丢单案例', 'One case, won or lost'), minutes: 5 },
      { topic: text('漏斗健康与瓶颈阶段', 'Pipeline health and the tightest stage'), minutes: 15 },
      { topic: text('技能演练', 'Practice'), minutes: 25 },
      { topic: text('行动清单', 'Actions'), minutes: 5 },
    ],
  },
  {
    id: 'industry-meeting',
    version: 1,
    rhythm: 'monthly',
    minutes: 120,
    participants: ['manager', 'director', 'presales', 'marketing'],
    title: text('月度行业业务会', 'Monthly industry meeting'),
    purpose: text('按行业对齐打法和资源。', 'Aligns approach and resources by industry.'),
    when: text('每月第一周', 'First week of the month'),
    agenda: [
      { topic: text('总体业绩', 'Overall results'), minutes: 15 },
      { topic: text('分行业漏斗健康', 'Pipeline health by industry'), minutes: 35 },
      { topic: text('关键商机', 'Key deals'), minutes: 35 },
      {
        topic: text('售前、市场、产品更新', 'News from presales, marketing and product'),
        minutes: 20,
      },
      { topic: text('协调事项与行动清单', 'Coordination and actions'), minutes: 15 },
    ],
  },
  {
    id: 'quarterly-review',
    version: 1,
    rhythm: 'quarterly',
    minutes: 960,
    participants: ['representative', 'manager', 'director', 'presales', 'delivery', 'marketing'],
    title: text('季度业务评审', 'Quarterly review'),
    purpose: text(
      '回顾一季结果，调整流程、阶段标准和目标。',
      'Looks back on the quarter and tunes process, stage criteria and targets.',
    ),
    when: text(
      '季度后第二至四周，一到两天',
      'Second to fourth week of the quarter, one to two days',
    ),
    agenda: [
      { topic: text('业绩与目标差距', 'Results against targets'), minutes: 120 },
      {
        topic: text('流程指标与阶段标准校准', 'Process figures and calibration of stages'),
        minutes: 180,
      },
      { topic: text('重点客户计划评审', 'Key account plans'), minutes: 300 },
      { topic: text('下季策略与资源', 'Strategy and resources of the next quarter'), minutes: 180 },
      { topic: text('表彰与团队活动', 'Recognition and team time'), minutes: 180 },
    ],
  },
  {
    id: 'yearly-kickoff',
    version: 1,
    rhythm: 'yearly',
    minutes: 960,
    participants: [
      'representative',
      'manager',
      'director',
      'presales',
      'delivery',
      'marketing',
      'operations',
    ],
    title: text('年度启动会', 'Yearly kick-off'),
    purpose: text(
      '讲清新一年的目标、打法和学习计划。',
      'Makes the year’s goals, approach and learning plan clear.',
    ),
    when: text('新财年第一个月，两天', 'First month of the financial year, two days'),
    agenda: [
      { topic: text('全年回顾', 'The past year'), minutes: 120 },
      { topic: text('新年目标与策略', 'Goals and strategy'), minutes: 180 },
      { topic: text('产品与行业方案', 'Products and solutions by trade'), minutes: 240 },
      { topic: text('流程与技能培训', 'Training in process and skills'), minutes: 240 },
      { topic: text('表彰与团队活动', 'Recognition and team time'), minutes: 180 },
    ],
  },
];
