import { text } from '../template-schema';

/** The four levels, with the kind of training that goes with each. */
export const maturityLevels = [
  {
    level: 1 as const,
    name: text('随意发挥', 'Ad hoc'),
    summary: text(
      '没有标准流程，各人各打法，结果难以预测。',
      'No standard process; everyone improvises and results are hard to predict.',
    ),
    training: text('以销售技巧培训为主', 'Training in selling skills'),
  },
  {
    level: 2 as const,
    name: text('非正式流程', 'Informal'),
    summary: text(
      '流程写下来了，但不强制，也没人监控和衡量执行。',
      'A process is written down but not enforced; nobody monitors or measures whether it is followed.',
    ),
    training: text('以销售方法论培训为主', 'Training in a method'),
  },
  {
    level: 3 as const,
    name: text('结构化流程', 'Structured'),
    summary: text(
      '流程正式发布并执行到位，有固定节奏，用事后指标衡量。',
      'The process is formally defined and enforced with a fixed cadence, measured by lagging figures.',
    ),
    training: text('按角色分层培训', 'Training by role'),
  },
  {
    level: 4 as const,
    name: text('动态管理', 'Dynamic'),
    summary: text(
      '依据实时数据调整流程，与人力、IT、市场、服务打通，并与业务目标绑定。',
      'The process is adjusted by real-time figures, tied into HR, IT, marketing and service, and bound to business goals.',
    ),
    training: text('按个人数据差异辅导', 'Coaching by each person’s figures'),
  },
];
