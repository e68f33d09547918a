import { text } from '../template-schema';
import type { ReviewTemplateInput } from './review-template';

export const processReviews: ReviewTemplateInput[] = [
  {
    id: 'weekly-health-report',
    version: 1,
    rhythm: 'weekly',
    minutes: 30,
    title: text('周度健康度报告', 'Weekly health report'),
    purpose: text(
      '用七列表看清本周漏斗，差异当周处理。',
      'A seven-column table of the week; deviations are handled within the week.',
    ),
    agenda: [
      {
        id: 'figures',
        minutes: 10,
        topic: text('核对数字', 'Figures'),
        question: text(
          '哪几个指标偏离目标？数据录全了吗？',
          'Which figures miss their target, and are the data complete?',
        ),
        result: text('确认后的七列表', 'The confirmed table'),
      },
      {
        id: 'causes',
        minutes: 10,
        topic: text('差异分析', 'Causes'),
        question: text(
          '偏差来自哪个阶段、哪类客户？有没有证据？',
          'In what stage and with what customers does the deviation arise, and what shows it?',
        ),
        result: text('每个偏差一句话原因', 'One sentence of cause for each deviation'),
      },
      {
        id: 'actions',
        minutes: 10,
        topic: text('措施', 'Actions'),
        question: text('谁在哪天前做什么？', 'Who does what by when?'),
        result: text('行动清单', 'List of actions'),
      },
    ],
    columns: [
      { id: 'metric', name: text('指标', 'Metric') },
      { id: 'this-week', name: text('本周', 'This week') },
      { id: 'last-week', name: text('上周', 'Last week') },
      { id: 'change', name: text('变化', 'Change') },
      { id: 'target', name: text('目标', 'Target') },
      { id: 'analysis', name: text('差异分析', 'Analysis of the difference') },
      { id: 'action', name: text('改进措施', 'Action') },
    ],
  },
  {
    id: 'monthly-process-review',
    version: 1,
    rhythm: 'monthly',
    minutes: 90,
    title: text('月度流程复盘会', 'Monthly process review'),
    purpose: text(
      '看新流程有没有守住成果，决定下一步改什么。',
      'Checks that the gains hold and decides what to improve next.',
    ),
    agenda: [
      {
        id: 'last-actions',
        minutes: 10,
        topic: text('上月行动回顾', 'Last month’s actions'),
        question: text('哪些做完了？没做完的卡在哪？', 'What was done, and what hinders the rest?'),
        result: text('逐项结案或新期限', 'Each action closed or given a new date'),
      },
      {
        id: 'goals',
        minutes: 20,
        topic: text('目标进展', 'Progress of goals'),
        question: text(
          '每个目标离基线和目标各多远？变化超出正常波动了吗？',
          'How far is each goal from baseline and target, and is the change beyond normal variation?',
        ),
        result: text(
          '目标状态：正常、有风险、偏离',
          'State of each goal: on track, at risk, off track',
        ),
      },
      {
        id: 'losses',
        minutes: 20,
        topic: text('流失与停滞', 'Losses and stuck deals'),
        question: text(
          '本月丢单集中在哪个阶段？共同原因是什么？',
          'At what stage were deals lost this month, and what do they share?',
        ),
        result: text('最多两个重点问题及证据', 'At most two problems with evidence'),
      },
      {
        id: 'adherence',
        minutes: 15,
        topic: text('流程执行抽查', 'Sample of adherence'),
        question: text(
          '抽查的三成记录里，哪一步最常被跳过？为什么？',
          'In the 30 % sample, what step is skipped most, and why?',
        ),
        result: text('要改流程还是要补培训', 'Change the process, or train'),
      },
      {
        id: 'feedback',
        minutes: 10,
        topic: text('一线反馈', 'Feedback from the field'),
        question: text('大家提的意见，采纳了哪些？', 'What was suggested, and what was taken up?'),
        result: text('给反馈者的答复', 'An answer to those who gave feedback'),
      },
      {
        id: 'decisions',
        minutes: 15,
        topic: text('决定与行动', 'Decisions and actions'),
        question: text(
          '手册要不要改版？要不要发起新一轮诊断？',
          'Does the manual need a new version, or is a new diagnosis due?',
        ),
        result: text('决定、责任人、日期', 'Decisions with owner and date'),
      },
    ],
    columns: [
      { id: 'goal', name: text('目标', 'Goal') },
      { id: 'baseline', name: text('基线', 'Baseline') },
      { id: 'now', name: text('当前', 'Now') },
      { id: 'target', name: text('目标值', 'Target') },
      { id: 'status', name: text('状态', 'Status') },
      { id: 'action', name: text('动作', 'Action') },
    ],
  },
  {
    id: 'quarterly-tuning',
    version: 1,
    rhythm: 'quarterly',
    minutes: 180,
    title: text('季度流程调优会', 'Quarterly tuning'),
    purpose: text(
      '校准阶段标准、目标和工具，决定是否进入下一轮诊断。',
      'Calibrates stage criteria, targets and tools, and decides whether a new diagnosis starts.',
    ),
    agenda: [
      {
        id: 'stages',
        minutes: 60,
        topic: text('阶段标准', 'Stage criteria'),
        question: text(
          '阶段还符合客户现在的购买方式吗？赢率和实际差多少？',
          'Do the stages still match how customers buy, and how far are win probabilities from outcomes?',
        ),
        result: text('保留、合并或新增的阶段', 'Stages kept, merged or added'),
      },
      {
        id: 'targets',
        minutes: 45,
        topic: text('目标值', 'Targets'),
        question: text(
          '目标是太松还是够不着？依据是什么？',
          'Are targets too easy or out of reach, and by what evidence?',
        ),
        result: text('下季目标', 'Next quarter’s targets'),
      },
      {
        id: 'tools',
        minutes: 30,
        topic: text('工具与自动化', 'Tools and automation'),
        question: text('哪一步最值得交给系统？', 'Which step is most worth automating?'),
        result: text('工具改进清单', 'List of tool changes'),
      },
      {
        id: 'maturity',
        minutes: 45,
        topic: text('成熟度复评', 'Maturity again'),
        question: text(
          '哪个维度升级了？最弱的一维怎么补？',
          'Which dimension rose, and how is the weakest to be mended?',
        ),
        result: text('成熟度记录和下季重点', 'A new assessment and the next focus'),
      },
    ],
    columns: [],
  },
];
