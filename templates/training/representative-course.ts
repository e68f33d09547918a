import { text } from '../template-schema';
import type { TrainingTemplateInput } from './training-template';

export const representativeCourse: TrainingTemplateInput = {
  id: 'representative-course',
  version: 1,
  role: 'representative',
  minutes: 120,
  passMark: 80,
  title: text('销售代表：按新流程做单', 'Representatives: selling by the new process'),
  purpose: text(
    '会判断阶段、会录数据、会用清单和模板。',
    'Judge stages, enter data, use checklists and templates.',
  ),
  modules: [
    {
      id: 'stages',
      minutes: 40,
      title: text('阶段怎么判断', 'Judging stages'),
      points: [
        text(
          '阶段看客户做了什么，不看我们做了什么',
          'A stage is what the customer did, not what we did',
        ),
        text('进入商机前要经理确认', 'A manager confirms the opportunity stage'),
      ],
    },
    {
      id: 'data',
      minutes: 30,
      title: text('数据怎么录', 'Entering data'),
      points: [
        text('24 小时内更新，必填项一次填全', 'Within 24 hours, all required fields at once'),
        text('丢单写清阶段和真实原因', 'Lost deals state stage and real reason'),
      ],
    },
    {
      id: 'needs',
      minutes: 30,
      title: text('需求怎么挖', 'Exploring needs'),
      points: [
        text('用需求清单，先问目标再问功能', 'Use the checklist: goals before features'),
        text('画出决策关系图', 'Draw the map of deciders'),
      ],
    },
    {
      id: 'hand-over',
      minutes: 20,
      title: text('怎么移交', 'Handing over'),
      points: [text('凭需求确认表移交，三方确认', 'Hand over by the list of confirmed needs')],
    },
  ],
  test: [
    {
      id: 'stage-evidence',
      text: text(
        '判断商机该进下一阶段，最可靠的依据是？',
        'What is the best ground for moving a deal to the next stage?',
      ),
      correct: 'customer-act',
      because: text(
        '阶段标准写的是可核对的客户行为。',
        'Stage criteria are customer behaviour that can be checked.',
      ),
      options: [
        {
          id: 'customer-act',
          text: text('客户完成了约定的动作', 'The customer did what the criterion says'),
        },
        { id: 'feeling', text: text('我觉得把握很大', 'I feel confident') },
        { id: 'our-work', text: text('我们已经发了方案', 'We have sent a proposal') },
      ],
    },
    {
      id: 'entry-time',
      text: text('阶段变化后，最晚什么时候更新系统？', 'By when is a stage change entered?'),
      correct: 'day',
      because: text(
        '超过 24 小时，漏斗和预测就不可信。',
        'Later than 24 hours, funnel and forecast mislead.',
      ),
      options: [
        { id: 'day', text: text('24 小时内', 'Within 24 hours') },
        { id: 'week', text: text('周会之前', 'Before the weekly meeting') },
        { id: 'month', text: text('月底', 'At month end') },
      ],
    },
    {
      id: 'no-progress',
      text: text(
        '意向客户 30 天没有进展，应当？',
        'An interested customer shows no progress for 30 days. What now?',
      ),
      correct: 'back',
      because: text(
        '漏斗里只留活的，培育由市场接手。',
        'Only live deals stay; marketing takes over nurturing.',
      ),
      options: [
        { id: 'keep', text: text('继续挂着，以后再说', 'Leave it in the funnel') },
        { id: 'back', text: text('退出并转培育', 'Take it out and pass it to nurturing') },
        { id: 'up', text: text('先升一级再跟', 'Move it up and keep trying') },
      ],
    },
    {
      id: 'lost-reason',
      text: text(
        '客户说“价格高”，输单原因怎么填？',
        'The customer says “too expensive”. What goes into the reason?',
      ),
      correct: 'ask',
      because: text(
        '价格常常是客气的说法，问清才能改进流程。',
        'Price is often a polite answer; only the real cause helps the process.',
      ),
      options: [
        { id: 'price', text: text('直接填价格', 'Price, as told') },
        {
          id: 'ask',
          text: text(
            '追问比较标准，核实后再填',
            'Ask how offers were compared, then record what holds',
          ),
        },
        { id: 'blank', text: text('先空着', 'Leave it blank') },
      ],
    },
    {
      id: 'hand-over-form',
      text: text('签约后移交，必须交什么？', 'What must be handed over after signing?'),
      correct: 'form',
      because: text(
        '口头移交是最常见的信息断点。',
        'Hand-over by word of mouth is the commonest break.',
      ),
      options: [
        { id: 'chat', text: text('拉个群说一声', 'A note in a chat group') },
        { id: 'contract', text: text('合同即可', 'The contract alone') },
        {
          id: 'form',
          text: text('三方确认的需求确认表', 'The list of needs confirmed by all three sides'),
        },
      ],
    },
  ],
};
