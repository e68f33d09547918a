import { text } from '../template-schema';
import type { FunnelTemplateInput } from './funnel-template';

export const sixStageFunnel: FunnelTemplateInput = {
  id: 'six-stage',
  version: 1,
  title: text('六阶段漏斗（解决方案型销售）', 'Six-stage funnel for solution selling'),
  purpose: text(
    '适合多人决策、周期长的项目型销售，阶段跟着客户的购买步骤走。',
    'For long deals with several deciders; stages follow the customer’s buying steps.',
  ),
  stages: [
    {
      id: 'target-identified',
      name: text('目标识别', 'Target identified'),
      outcome: 'open',
      probability: 10,
      responsible: 'representative',
      goal: text('弄清客户要达成什么', 'Learn what the customer wants to achieve'),
      buyingStep: text('形成解决思路', 'Forms an idea of the solution'),
      entry: [
        text(
          '客户有人愿意谈目标，并约定了下一次沟通',
          'Someone at the customer talks about goals and agreed on a next meeting',
        ),
      ],
      exit: [text('两次沟通后仍说不出业务目标', 'No business goal named after two talks')],
      checkpoints: [
        {
          text: text('发起人的业务目标已由对方确认', 'The initiator confirmed the business goal'),
          weight: 50,
        },
        {
          text: text('客户背景与业务模式已了解', 'Background and business model known'),
          weight: 20,
        },
        {
          text: text('预算、时间、决策方式已问到', 'Budget, time and way of deciding asked'),
          weight: 30,
        },
      ],
      requiredFields: [
        text('业务目标', 'Business goal'),
        text('预算情况', 'Budget'),
        text('预期上线时间', 'Wanted date'),
        text('决策机制', 'How it is decided'),
      ],
      deliverables: [text('客户背景一页纸', 'One page on the customer')],
    },
    {
      id: 'supporter',
      name: text('赢得支持者', 'Supporter won'),
      outcome: 'open',
      probability: 30,
      responsible: 'representative',
      goal: text('客户内部有人愿意推动', 'Someone inside is willing to push'),
      buyingStep: text('评估可选方案', 'Assesses options'),
      entry: [text('发起人以书面确认业务目标', 'The initiator confirmed the goal in writing')],
      exit: [text('支持者离开，或明确倾向对手', 'The supporter leaves or favours a competitor')],
      checkpoints: [
        { text: text('支持者确认函', 'Supporter’s letter'), weight: 40 },
        { text: text('方案与演示已完成', 'Solution and demo shown'), weight: 40 },
        { text: text('竞争分析', 'Analysis of competitors'), weight: 20 },
      ],
      requiredFields: [
        text('支持者及其诉求', 'Supporter and motive'),
        text('选型标准', 'Selection criteria'),
        text('竞争对手', 'Competitors'),
      ],
      deliverables: [
        text('支持者确认函', 'Supporter’s letter'),
        text('方案演示稿', 'Slides of the solution'),
      ],
    },
    {
      id: 'power-supporter',
      name: text('赢得权力支持者', 'Power supporter won'),
      outcome: 'open',
      probability: 50,
      responsible: 'representative',
      confirmedBy: 'manager',
      goal: text('项目负责人认可方案', 'The head of the project accepts the solution'),
      buyingStep: text('比较供应商', 'Compares suppliers'),
      entry: [
        text(
          '支持者引荐项目负责人，会议已召开',
          'The supporter introduced the project head and the meeting took place',
        ),
      ],
      exit: [text('项目负责人否定方案', 'The project head rejects the solution')],
      checkpoints: [
        {
          text: text('项目负责人的核心目标已确认', 'Core goal of the project head confirmed'),
          weight: 50,
        },
        { text: text('汇报交流会已召开', 'Presentation held'), weight: 30 },
        { text: text('价值总结已认可', 'Summary of value accepted'), weight: 20 },
      ],
      requiredFields: [
        text('项目负责人', 'Project head'),
        text('其核心诉求', 'Core motive'),
        text('内部影响关系', 'Who influences whom'),
      ],
      deliverables: [text('影响关系图', 'Map of influence'), text('价值总结', 'Summary of value')],
    },
    {
      id: 'top-sponsor',
      name: text('赢得高层支持者', 'Top sponsor won'),
      outcome: 'open',
      probability: 70,
      responsible: 'manager',
      confirmedBy: 'director',
      goal: text('高层同意立项和投入', 'Top management agrees to invest'),
      buyingStep: text('内部承诺', 'Commits internally'),
      entry: [
        text(
          '高层拜访完成，会议纪要经客户确认',
          'Top management was visited and the customer confirmed the minutes',
        ),
      ],
      exit: [text('高层搁置项目', 'Top management shelves the project')],
      checkpoints: [
        { text: text('内部策略讨论与彩排', 'Strategy talk and rehearsal'), weight: 20 },
        { text: text('高层拜访', 'Visit to top management'), weight: 40 },
        { text: text('工作范围初稿', 'Draft of scope'), weight: 20 },
        { text: text('双方确认的推进计划', 'Plan agreed by both sides'), weight: 20 },
      ],
      requiredFields: [
        text('高层联系人', 'Top contact'),
        text('工作范围', 'Scope'),
        text('推进计划', 'Plan of steps'),
      ],
      deliverables: [
        text('工作范围说明', 'Statement of scope'),
        text('联合推进计划', 'Joint plan'),
      ],
    },
    {
      id: 'commercial',
      name: text('商务谈判', 'Negotiation'),
      outcome: 'open',
      probability: 80,
      responsible: 'manager',
      goal: text('条款一致，合同成稿', 'Terms agreed, contract drafted'),
      buyingStep: text('谈条件、走采购流程', 'Discusses terms and runs its purchasing process'),
      entry: [
        text('客户采购或商务正式启动谈判', 'The customer’s purchasing formally opened talks'),
      ],
      exit: [text('价格或条款超出底线', 'Price or terms beyond our limit')],
      checkpoints: [
        { text: text('谈判计划表', 'Negotiation plan'), weight: 40 },
        {
          text: text('采购、合同、付款流程已摸清', 'Purchasing, contract and payment steps known'),
          weight: 30,
        },
        { text: text('合同草稿', 'Draft contract'), weight: 30 },
      ],
      requiredFields: [
        text('报价', 'Price'),
        text('底线', 'Limit'),
        text('预计签约日', 'Expected date'),
      ],
      deliverables: [text('谈判计划表', 'Negotiation plan'), text('合同草稿', 'Draft contract')],
    },
    {
      id: 'signed',
      name: text('签约', 'Signed'),
      outcome: 'won',
      probability: 100,
      responsible: 'manager',
      goal: text('合同生效并移交', 'Contract in force and handed over'),
      buyingStep: text('签约，准备启动', 'Signs and prepares to start'),
      entry: [text('双方盖章', 'Both sides signed')],
      exit: [],
      checkpoints: [
        { text: text('合同评审通过', 'Contract reviewed'), weight: 30 },
        { text: text('签署与盖章', 'Signed and sealed'), weight: 40 },
        { text: text('移交完成', 'Handed over'), weight: 30 },
      ],
      requiredFields: [text('合同金额', 'Amount'), text('签约日期', 'Date')],
      deliverables: [text('已签合同', 'Signed contract'), text('移交单', 'Hand-over form')],
    },
    {
      id: 'lost',
      name: text('输单', 'Lost'),
      outcome: 'lost',
      probability: 0,
      responsible: 'manager',
      goal: text('说清为什么输', 'Understand why it was lost'),
      buyingStep: text('选择他人或不买', 'Chooses another or nobody'),
      entry: [
        text(
          '客户明确告知结果，或项目取消',
          'The customer told the result, or the project was dropped',
        ),
      ],
      exit: [],
      checkpoints: [
        { text: text('输单原因经主管核实', 'Reason checked by the manager'), weight: 100 },
      ],
      requiredFields: [
        text('输单阶段', 'Stage lost at'),
        text('输单原因', 'Reason'),
        text('赢得订单的一方', 'Who won it'),
      ],
      deliverables: [text('输单复盘', 'Review of the loss')],
    },
  ],
};
