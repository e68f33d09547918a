import { text } from '../template-schema';
import type { MaturityDimensionInput } from './maturity-template';

/** Data and tools. */
export const maturityDimensionsOfData: MaturityDimensionInput[] = [
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
