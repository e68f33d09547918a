import { text } from '../template-schema';
import type { FunnelTemplateInput } from './funnel-template';

export const fiveStageFunnel: FunnelTemplateInput = {
  id: 'five-stage',
  version: 1,
  title: text('五阶段漏斗', 'Five-stage funnel'),
  purpose: text(
    '适合线索量大、由市场和销售共同经营的团队。',
    'For teams with many leads that marketing and sales work together.',
  ),
  stages: [
    {
      id: 'lead',
      name: text('潜在线索', 'Lead'),
      outcome: 'open',
      probability: 5,
      responsible: 'marketing',
      goal: text('拿到可联系的基本信息', 'Get data by which the customer can be reached'),
      buyingStep: text('尚未形成明确想法', 'No clear idea yet'),
      entry: [
        text(
          '来源可查，至少一种联系方式经核实有效',
          'The source is known and at least one contact detail is verified',
        ),
      ],
      exit: [
        text(
          '联系方式无效，或客户明确表示没有需求',
          'Contact invalid, or the customer states that there is no need',
        ),
      ],
      checkpoints: [
        { text: text('联系方式已核实', 'Contact verified'), weight: 60 },
        { text: text('来源渠道已登记', 'Source recorded'), weight: 40 },
      ],
      requiredFields: [
        text('客户名称', 'Customer name'),
        text('联系方式', 'Contact detail'),
        text('来源渠道', 'Source'),
        text('获取时间', 'Date received'),
      ],
      deliverables: [text('线索记录', 'Lead record')],
    },
    {
      id: 'interested',
      name: text('意向客户（MQL）', 'Interested (MQL)'),
      outcome: 'open',
      probability: 15,
      responsible: 'representative',
      longestDays: 30,
      goal: text('确认需求与我们匹配', 'Confirm that the need fits us'),
      buyingStep: text('开始比较解决办法', 'Starts to compare ways of solving the problem'),
      entry: [
        text(
          '客户参加过演示或需求沟通，并说出一个具体问题',
          'The customer took part in a demo or talk and named a concrete problem',
        ),
        text(
          '预算和采购时间在约定门槛之内',
          'Budget and purchase date lie within the agreed limits',
        ),
      ],
      exit: [
        text('30 天内没有推进，退回培育', 'No progress for 30 days: back to nurturing'),
        text('需求不匹配', 'The need does not fit'),
      ],
      checkpoints: [
        { text: text('具体问题已记录', 'Concrete problem recorded'), weight: 50 },
        { text: text('预算区间已问到', 'Budget range known'), weight: 25 },
        { text: text('采购时间已问到', 'Purchase date known'), weight: 25 },
      ],
      requiredFields: [
        text('需求描述', 'Need'),
        text('预算区间', 'Budget range'),
        text('计划采购时间', 'Planned purchase date'),
      ],
      deliverables: [text('需求沟通记录', 'Notes of the talk')],
    },
    {
      id: 'opportunity',
      name: text('商机（SQL）', 'Opportunity (SQL)'),
      outcome: 'open',
      probability: 40,
      responsible: 'representative',
      confirmedBy: 'manager',
      longestDays: 15,
      goal: text('形成客户认可的方案', 'Arrive at a solution that the customer accepts'),
      buyingStep: text('立项，评估供应商', 'Project approved, suppliers assessed'),
      entry: [
        text('决策人身份已由客户确认', 'The customer confirmed who decides'),
        text('预算已获客户内部批准', 'The budget is approved inside the customer'),
        text('经理已确认进入本阶段', 'A manager confirmed the entry'),
      ],
      exit: [
        text('需求变化、预算取消或选定对手', 'Need changed, budget cut, or a competitor chosen'),
      ],
      checkpoints: [
        { text: text('决策关系图已完成', 'Map of deciders complete'), weight: 30 },
        { text: text('通过商机评审', 'Deal review passed'), weight: 40 },
        { text: text('方案已讲解', 'Solution presented'), weight: 30 },
      ],
      requiredFields: [
        text('需求痛点', 'Pain point'),
        text('决策人', 'Decider'),
        text('预算', 'Budget'),
        text('采购时间表', 'Purchase schedule'),
        text('竞争对手', 'Competitors'),
      ],
      deliverables: [text('方案', 'Proposal'), text('评审结论', 'Result of the review')],
    },
    {
      id: 'negotiation',
      name: text('谈判', 'Negotiation'),
      outcome: 'open',
      probability: 75,
      responsible: 'manager',
      goal: text('就价格和条款达成一致', 'Agree on price and terms'),
      buyingStep: text('倾向已定，谈条件', 'Preference settled, terms discussed'),
      entry: [
        text('方案和正式报价已提交', 'Proposal and binding quotation are submitted'),
        text('关键决策人对方案没有反对意见', 'No key decider objects to the solution'),
      ],
      exit: [text('谈判破裂，或客户暂停采购', 'Talks fail or the purchase is halted')],
      checkpoints: [
        { text: text('异议清单已逐条答复', 'Every objection answered'), weight: 50 },
        { text: text('条款底线已批准', 'Limits of terms approved'), weight: 50 },
      ],
      requiredFields: [
        text('报价金额', 'Amount quoted'),
        text('异议点', 'Objections'),
        text('关键决策人态度', 'Attitude of deciders'),
        text('预计签约日', 'Expected signing date'),
      ],
      deliverables: [text('正式报价单', 'Quotation'), text('谈判计划', 'Negotiation plan')],
    },
    {
      id: 'won',
      name: text('成交', 'Won'),
      outcome: 'won',
      probability: 100,
      responsible: 'manager',
      goal: text('签约并顺利移交', 'Sign and hand over well'),
      buyingStep: text('签约付款', 'Signs and pays'),
      entry: [
        text('合同已签署', 'The contract is signed'),
        text('首款到账', 'The first payment has arrived'),
      ],
      exit: [],
      checkpoints: [
        { text: text('合同归档', 'Contract filed'), weight: 50 },
        { text: text('需求确认表已移交', 'List of needs handed over'), weight: 50 },
      ],
      requiredFields: [text('合同金额', 'Contract amount'), text('签约日期', 'Date of signing')],
      deliverables: [text('合同', 'Contract'), text('需求确认表', 'List of confirmed needs')],
    },
  ],
};
