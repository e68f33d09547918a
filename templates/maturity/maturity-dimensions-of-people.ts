import { text } from '../template-schema';
import type { MaturityDimensionInput } from './maturity-template';

/** Cadence, people and collaboration. */
export const maturityDimensionsOfPeople: MaturityDimensionInput[] = [
  {
    id: 'cadence',
    name: text('目标与管理节奏', 'Goals and cadence'),
    question: text(
      '目标怎么拆，多久对一次？',
      'How are goals broken down, and how often are they checked?',
    ),
    levels: [
      {
        level: 1,
        description: text('只盯期末业绩。', 'Only the result at the end counts.'),
        marks: [
          { id: 'cadence-1-end', text: text('月底才知道完不成', 'A miss is noticed at month end') },
          {
            id: 'cadence-1-irregular',
            text: text('例会想起来才开', 'Meetings happen when someone thinks of them'),
          },
        ],
        nextStep: text(
          '先固定每周一对一和双周团队会。',
          'Fix a weekly one-to-one and a team meeting every two weeks.',
        ),
      },
      {
        level: 2,
        description: text('有例会，议题随意。', 'Meetings exist, topics vary.'),
        marks: [
          {
            id: 'cadence-2-meetings',
            text: text(
              '近两个月周会、双周会都按期召开',
              'Weekly and two-weekly meetings took place for two months',
            ),
          },
          {
            id: 'cadence-2-targets',
            text: text('每名销售有书面目标', 'Every seller has a written target'),
          },
        ],
        nextStep: text(
          '统一议程：业绩、漏斗健康、关键商机、行动清单，并留记录。',
          'Use one agenda (results, pipeline health, key deals, actions) and keep minutes.',
        ),
      },
      {
        level: 3,
        description: text(
          '节奏固定，议程固定，行动有跟进。',
          'Fixed rhythm, fixed agenda, actions followed up.',
        ),
        marks: [
          {
            id: 'cadence-3-agenda',
            text: text(
              '会议按固定议程开，行动项有人有期限',
              'Meetings follow a fixed agenda; actions have owner and date',
            ),
          },
          {
            id: 'cadence-3-review',
            text: text(
              '每月复盘流程指标，不只看业绩',
              'A monthly review looks at process figures, not only at sales',
            ),
          },
        ],
        nextStep: text(
          '把过程指标与年度业务目标逐层对应，季度调整。',
          'Link process figures to the year’s business goals and adjust quarterly.',
        ),
      },
      {
        level: 4,
        description: text(
          '过程指标与业务目标绑定。',
          'Process figures are bound to business goals.',
        ),
        marks: [
          {
            id: 'cadence-4-linked',
            text: text(
              '每个过程指标都能对应到一个业务目标',
              'Each process figure belongs to a business goal',
            ),
          },
          {
            id: 'cadence-4-reallocated',
            text: text(
              '近一个季度因漏斗数据调整过资源',
              'Resources were moved last quarter because of the funnel',
            ),
          },
        ],
      },
    ],
  },
  {
    id: 'people',
    name: text('培训与辅导', 'Training and coaching'),
    question: text(
      '新人多久能独立签单？老手怎么变得更强？',
      'How soon do newcomers close alone, and how do the experienced improve?',
    ),
    levels: [
      {
        level: 1,
        description: text('靠师傅带、靠悟性。', 'People learn by watching, if at all.'),
        marks: [
          {
            id: 'people-1-alone',
            text: text('新人入职没有上岗计划', 'Newcomers have no plan for their first weeks'),
          },
          {
            id: 'people-1-skills',
            text: text('培训只讲话术和技巧', 'Training is about phrases and tricks'),
          },
        ],
        nextStep: text(
          '选定一套销售方法，全员学同一套语言。',
          'Choose one method so that everyone speaks the same language.',
        ),
      },
      {
        level: 2,
        description: text('统一方法，统一上课。', 'One method, one course for all.'),
        marks: [
          {
            id: 'people-2-method',
            text: text('全员学过同一套销售方法', 'Everyone was trained in the same method'),
          },
          {
            id: 'people-2-newcomer',
            text: text('新人有书面的上岗计划', 'Newcomers have a written plan'),
          },
        ],
        nextStep: text(
          '按代表、主管、总监分别设课，并用考核检验。',
          'Make separate courses for representatives, managers and directors, with a test.',
        ),
      },
      {
        level: 3,
        description: text('按角色培训，考核过关。', 'Training by role, with a test.'),
        marks: [
          {
            id: 'people-3-role',
            text: text('每个角色有自己的课程', 'Every role has its own course'),
          },
          {
            id: 'people-3-test',
            text: text(
              '流程考核有及格线，通过情况有记录',
              'Tests have a pass mark and results are on record',
            ),
          },
          {
            id: 'people-3-coaching',
            text: text('主管每周有固定的辅导时间', 'Managers have fixed coaching time each week'),
          },
        ],
        nextStep: text(
          '用个人与公司均值的对比找短板，辅导对着短板来。',
          'Compare each person with the company and coach where the gap is.',
        ),
      },
      {
        level: 4,
        description: text('按个人数据辅导。', 'Coaching follows each person’s figures.'),
        marks: [
          {
            id: 'people-4-panel',
            text: text(
              '辅导前主管先看个人漏斗对比',
              'Managers read the person’s funnel before coaching',
            ),
          },
          {
            id: 'people-4-practice',
            text: text(
              '优秀做法沉淀成案例并更新到手册',
              'Good practice becomes a case in the manual',
            ),
          },
        ],
      },
    ],
  },
  {
    id: 'collaboration',
    name: text('跨部门协同', 'Working across departments'),
    question: text(
      '客户从市场到销售再到交付，信息有没有断？',
      'Does information survive from marketing to sales to delivery?',
    ),
    levels: [
      {
        level: 1,
        description: text('交接靠口头。', 'Hand-overs are by word of mouth.'),
        marks: [
          {
            id: 'collaboration-1-ask-again',
            text: text(
              '客户要把需求对不同部门讲好几遍',
              'Customers repeat their needs to several departments',
            ),
          },
          {
            id: 'collaboration-1-blame',
            text: text(
              '出了问题先争是谁的责任',
              'When things go wrong, departments argue about blame',
            ),
          },
        ],
        nextStep: text(
          '给每次交接定一张交接单和一名接收人。',
          'Give every hand-over a form and a named receiver.',
        ),
      },
      {
        level: 2,
        description: text('有交接单，时快时慢。', 'There are forms, speed varies.'),
        marks: [
          {
            id: 'collaboration-2-form',
            text: text(
              '线索交接和签约移交都有书面内容',
              'Leads and signed deals are handed over in writing',
            ),
          },
          {
            id: 'collaboration-2-receiver',
            text: text('每次交接都知道谁接', 'Every hand-over has a known receiver'),
          },
        ],
        nextStep: text(
          '约定响应时限，例如线索一小时内分配，并统计达成率。',
          'Agree on response times, such as assigning a lead within an hour, and measure them.',
        ),
      },
      {
        level: 3,
        description: text('有时限约定，按月对账。', 'Agreed response times, reviewed monthly.'),
        marks: [
          {
            id: 'collaboration-3-time',
            text: text(
              '跨部门响应时限写成约定并统计',
              'Response times between departments are agreed and measured',
            ),
          },
          {
            id: 'collaboration-3-review',
            text: text(
              '市场、售前、交付参加月度复盘',
              'Marketing, presales and delivery join the monthly review',
            ),
          },
        ],
        nextStep: text(
          '让各部门共担同一组客户指标。',
          'Let the departments share one set of customer figures.',
        ),
      },
      {
        level: 4,
        description: text(
          '共担指标，共用一份客户视图。',
          'Shared figures and one view of the customer.',
        ),
        marks: [
          {
            id: 'collaboration-4-shared',
            text: text(
              '市场、销售、服务考核里有共同指标',
              'Marketing, sales and service are judged by common figures',
            ),
          },
          {
            id: 'collaboration-4-view',
            text: text(
              '任何部门都能查到客户完整经过',
              'Any department can see the customer’s whole history',
            ),
          },
        ],
      },
    ],
  },
];
