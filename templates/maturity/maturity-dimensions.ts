import { text } from '../template-schema';
import type { MaturityDimensionInput } from './maturity-template';

/** Process, funnel, data and tools. */
export const maturityDimensions: MaturityDimensionInput[] = [
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
  {
    id: 'data',
    name: text('数据与度量', 'Data and measures'),
    question: text(
      '要一个数，多久能拿到，敢不敢用？',
      'How soon can you have a figure, and would you act on it?',
    ),
    levels: [
      {
        level: 1,
        description: text('数据散在个人表格里。', 'Data lie in personal spreadsheets.'),
        marks: [
          {
            id: 'data-1-private',
            text: text(
              '客户信息主要在个人表格或聊天记录里',
              'Customer data are mostly in private files or chats',
            ),
          },
          {
            id: 'data-1-no-rate',
            text: text('说不出线索到商机的转化率', 'Nobody can state the lead-to-opportunity rate'),
          },
        ],
        nextStep: text(
          '定一份最小必填清单，全部商机进同一个系统。',
          'Agree on a minimal list of required fields and put every deal into one system.',
        ),
      },
      {
        level: 2,
        description: text('数据进了系统，质量不稳。', 'Data are in a system, quality varies.'),
        marks: [
          {
            id: 'data-2-one-system',
            text: text('九成以上商机在同一系统里', 'More than nine in ten deals are in one system'),
          },
          { id: 'data-2-fields', text: text('有必填项清单', 'A list of required fields exists') },
        ],
        nextStep: text(
          '规定阶段变化后 24 小时内更新，主管每周抽查三成。',
          'Ask for entry within 24 hours of a stage change and let managers check 30 % weekly.',
        ),
      },
      {
        level: 3,
        description: text(
          '数据可信，按月看结果。',
          'Data can be trusted; results are read monthly.',
        ),
        marks: [
          {
            id: 'data-3-timely',
            text: text(
              '八成以上的阶段变化在 24 小时内录入',
              'At least 80 % of stage changes are entered within 24 hours',
            ),
          },
          {
            id: 'data-3-sampled',
            text: text(
              '每周抽查不少于三成，有记录',
              'At least 30 % of records are sampled weekly, on record',
            ),
          },
          {
            id: 'data-3-defined',
            text: text(
              '关键指标有统一口径，会上不再争口径',
              'Key figures have one definition; meetings no longer argue about it',
            ),
          },
        ],
        nextStep: text(
          '把周度看板接到系统数据，偏差当周处理。',
          'Feed a weekly board from the system and act on deviations within the week.',
        ),
      },
      {
        level: 4,
        description: text('实时数据驱动动作。', 'Live figures drive action.'),
        marks: [
          {
            id: 'data-4-live',
            text: text(
              '看板直接取系统数据，不经人工汇总',
              'Boards read the system without manual collection',
            ),
          },
          {
            id: 'data-4-acted',
            text: text(
              '近一个月有预警转成动作的记录',
              'Alerts of the last month have led to recorded actions',
            ),
          },
        ],
      },
    ],
  },
  {
    id: 'tools',
    name: text('工具与系统', 'Tools and systems'),
    question: text(
      '系统是在帮销售，还是在给销售添活？',
      'Does the system help sellers or give them work?',
    ),
    levels: [
      {
        level: 1,
        description: text('各用各的工具。', 'Everyone has their own tools.'),
        marks: [
          {
            id: 'tools-1-spreadsheets',
            text: text(
              '报价、跟进都靠自建表格',
              'Quotes and follow-up run on private spreadsheets',
            ),
          },
          {
            id: 'tools-1-copy',
            text: text('同一信息要抄写两遍以上', 'The same information is copied more than once'),
          },
        ],
        nextStep: text(
          '统一客户与商机的登记系统，停用重复表格。',
          'Register customers and deals in one system and retire duplicate files.',
        ),
      },
      {
        level: 2,
        description: text('有系统，主要用来登记。', 'A system exists, mainly as a register.'),
        marks: [
          {
            id: 'tools-2-crm',
            text: text('全员使用同一套客户管理系统', 'Everyone uses the same customer system'),
          },
          {
            id: 'tools-2-templates',
            text: text('报价和方案有统一模板', 'Quotes and proposals have common templates'),
          },
        ],
        nextStep: text(
          '把阶段、必填项和审批配置进系统，和流程一致。',
          'Configure stages, required fields and approvals to match the process.',
        ),
      },
      {
        level: 3,
        description: text('系统承载流程。', 'The system carries the process.'),
        marks: [
          {
            id: 'tools-3-stages',
            text: text(
              '系统里的阶段与必填项和流程文件一致',
              'Stages and fields in the system match the documents',
            ),
          },
          {
            id: 'tools-3-approval',
            text: text(
              '价格和合同审批在线完成，可查用时',
              'Price and contract approval run online, with times on record',
            ),
          },
        ],
        nextStep: text(
          '打通市场、财务、交付系统，消灭重复录入。',
          'Connect marketing, finance and delivery systems and end double entry.',
        ),
      },
      {
        level: 4,
        description: text(
          '系统打通，自动提醒和分配。',
          'Systems are connected, with automatic alerts and assignment.',
        ),
        marks: [
          {
            id: 'tools-4-connected',
            text: text(
              '线索、合同、回款数据自动流转',
              'Lead, contract and payment data flow without retyping',
            ),
          },
          {
            id: 'tools-4-automatic',
            text: text(
              '线索分配和超期提醒由系统完成',
              'Assignment and overdue reminders are automatic',
            ),
          },
        ],
      },
    ],
  },
];
