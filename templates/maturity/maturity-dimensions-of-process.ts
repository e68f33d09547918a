import { text } from '../template-schema';
import type { MaturityDimensionInput } from './maturity-template';

/** Process and funnel. */
export const maturityDimensionsOfProcess: MaturityDimensionInput[] = [
  {
    id: 'process',
    name: text('流程定义与执行', 'Process and discipline'),
    question: text(
      '从线索到回款，大家是不是按同一套步骤走？',
      'Does everyone follow the same steps from lead to cash?',
    ),
    levels: [
      {
        level: 1,
        description: text('步骤在各人脑子里。', 'The steps live in people’s heads.'),
        marks: [
          {
            id: 'process-1-own-way',
            text: text(
              '同样的单子，两名销售讲出两套步骤',
              'Two sellers describe two sets of steps for the same kind of deal',
            ),
          },
          {
            id: 'process-1-no-document',
            text: text('找不到书面的流程说明', 'No written description can be found'),
          },
        ],
        nextStep: text(
          '挑一种最常见的单子，把最好的销售怎么做画成一张图。',
          'Take the most common kind of deal and draw how the best seller handles it.',
        ),
      },
      {
        level: 2,
        description: text(
          '有文档，执行看自觉。',
          'There is a document; following it is up to each person.',
        ),
        marks: [
          {
            id: 'process-2-document',
            text: text(
              '流程文档覆盖从线索到回款，且一年内更新过',
              'A document covers lead to cash and was updated within a year',
            ),
          },
          {
            id: 'process-2-known',
            text: text(
              '随机问三名销售，都能说出主要步骤',
              'Three sellers asked at random can name the main steps',
            ),
          },
        ],
        nextStep: text(
          '给每一步定责任人和交付物，主管每周抽查执行。',
          'Give each step an owner and a deliverable, and let managers check samples weekly.',
        ),
      },
      {
        level: 3,
        description: text('正式发布，执行受检查。', 'Formally released and checked.'),
        marks: [
          {
            id: 'process-3-owner',
            text: text(
              '每一步都有责任角色、输入和输出',
              'Every step has a responsible role, an input and an output',
            ),
          },
          {
            id: 'process-3-checked',
            text: text(
              '近三个月有抽查记录，偏差有人跟进',
              'Samples were checked in the last three months and deviations followed up',
            ),
          },
          {
            id: 'process-3-gate',
            text: text(
              '关键节点有评审，不过评审不能往下走',
              'Key points have a review that a deal must pass',
            ),
          },
        ],
        nextStep: text(
          '把每月复盘发现的偏差变成流程改版，并跟踪改版效果。',
          'Turn what the monthly review finds into new versions and track their effect.',
        ),
      },
      {
        level: 4,
        description: text('流程随数据改版。', 'The process changes with the figures.'),
        marks: [
          {
            id: 'process-4-revised',
            text: text(
              '近半年至少有一次由数据触发的改版',
              'At least one revision in half a year was triggered by figures',
            ),
          },
          {
            id: 'process-4-effect',
            text: text(
              '改版前后的指标对比有记录',
              'Figures before and after the revision are on record',
            ),
          },
        ],
      },
    ],
  },
  {
    id: 'funnel',
    name: text('漏斗与阶段标准', 'Funnel and stage criteria'),
    question: text(
      '说一个商机在哪个阶段，凭的是事实还是感觉？',
      'Is a deal’s stage a fact or a feeling?',
    ),
    levels: [
      {
        level: 1,
        description: text('阶段凭感觉填。', 'Stages are set by feeling.'),
        marks: [
          {
            id: 'funnel-1-dispute',
            text: text(
              '销售与主管对同一商机的把握差一大截',
              'Seller and manager rate the same deal far apart',
            ),
          },
          {
            id: 'funnel-1-late',
            text: text(
              '快签约时商机才出现在系统里',
              'Deals appear in the system shortly before signing',
            ),
          },
        ],
        nextStep: text(
          '把阶段定为四到六个，每个写明进入条件。',
          'Settle on four to six stages and write an entry criterion for each.',
        ),
      },
      {
        level: 2,
        description: text('阶段有定义，标准较软。', 'Stages are defined, criteria are soft.'),
        marks: [
          {
            id: 'funnel-2-stages',
            text: text(
              '全公司用同一套四到六个阶段',
              'The whole company uses the same four to six stages',
            ),
          },
          {
            id: 'funnel-2-entry',
            text: text('每个阶段写有进入条件', 'Every stage has a written entry criterion'),
          },
        ],
        nextStep: text(
          '把进入和退出条件改成可核对的客户行为，进入商机阶段须主管确认。',
          'Turn criteria into customer behaviour that can be checked; let managers confirm entry into opportunity.',
        ),
      },
      {
        level: 3,
        description: text(
          '标准可核对，拔高会被发现。',
          'Criteria can be checked and inflated stages are caught.',
        ),
        marks: [
          {
            id: 'funnel-3-behaviour',
            text: text('进入、退出条件写的是客户做了什么', 'Criteria state what the customer did'),
          },
          {
            id: 'funnel-3-confirmed',
            text: text(
              '进入商机阶段由主管确认并留痕',
              'A manager’s confirmation of entry into opportunity is on record',
            ),
          },
          {
            id: 'funnel-3-required',
            text: text(
              '必填项不全，系统不让推进',
              'The system refuses a stage change with required fields missing',
            ),
          },
        ],
        nextStep: text(
          '用历史转化率校准赢率和停留上限，超限自动提醒。',
          'Calibrate win probability and dwell limits with past conversion, with automatic alerts.',
        ),
      },
      {
        level: 4,
        description: text(
          '赢率和预警由数据校准。',
          'Probabilities and alerts are calibrated by figures.',
        ),
        marks: [
          {
            id: 'funnel-4-calibrated',
            text: text(
              '各阶段赢率每季度按实际结果校准',
              'Win probabilities are calibrated quarterly by outcomes',
            ),
          },
          {
            id: 'funnel-4-alert',
            text: text(
              '停留超过均值 1.5 倍会触发提醒并有人处理',
              'A stay beyond 1.5 times the mean raises an alert that somebody handles',
            ),
          },
        ],
      },
    ],
  },
];
