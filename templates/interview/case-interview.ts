import { text } from '../template-schema';
import type { InterviewTemplateInput } from './interview-template';

export const caseInterview: InterviewTemplateInput = {
  id: 'won-lost-case',
  version: 1,
  title: text('赢单/丢单案例访谈提纲', 'Guide to a won or lost case'),
  purpose: text(
    '还原一个真实单子的全过程，看清流程在哪一步帮了忙、在哪一步拖了后腿。',
    'Reconstructs one real deal from start to end, to see where the process helped and where it got in the way.',
  ),
  minutes: 60,
  advice: [
    text(
      '选三到五个案例，赢单和丢单各占一半左右，金额和时间不要太偏。',
      'Take three to five cases, about half won and half lost, of ordinary size and not too old.',
    ),
    text(
      '先对日期，再问原因；记下原话，不要替对方总结。',
      'Settle the dates first, then ask for reasons; write down the words used, not your summary.',
    ),
    text(
      '同一个案例尽量分别访谈销售和客户，两边说法不一致的地方往往就是断点。',
      'Hear seller and customer apart where you can: where their stories differ there is often a break.',
    ),
  ],
  sections: [
    {
      id: 'timeline',
      title: text('时间线', 'Timeline'),
      minutes: 15,
      questions: [
        {
          id: 'first-contact',
          ask: 'both',
          text: text(
            '双方第一次接触是什么时候？谁找的谁？',
            'When did you first get in touch, and who approached whom?',
          ),
          probe: text(
            '当时客户在解决什么问题？',
            'What was the customer trying to solve at that time?',
          ),
        },
        {
          id: 'milestones',
          ask: 'seller',
          text: text(
            '从接触到结果，经过了哪些关键节点？各是哪一天？',
            'What were the milestones from contact to result, and on what dates?',
          ),
          probe: text(
            '和系统里的阶段记录对得上吗？差在哪？',
            'Do they match the stages in the system? Where do they differ?',
          ),
        },
        {
          id: 'longest-wait',
          ask: 'both',
          text: text(
            '中间停得最久的一段是哪段？在等谁？',
            'What was the longest pause, and who was being waited for?',
          ),
        },
      ],
    },
    {
      id: 'deciders',
      title: text('决策人与决策方式', 'Deciders and how they decided'),
      minutes: 10,
      questions: [
        {
          id: 'who-decided',
          ask: 'both',
          text: text(
            '最后由谁拍板？还有谁的意见起了作用？',
            'Who decided in the end, and whose opinion counted?',
          ),
          probe: text('我们分别在什么时候见到了他们？', 'When did we meet each of them?'),
        },
        {
          id: 'criteria',
          ask: 'customer',
          text: text(
            '内部比较几家时，看重哪几条？怎么排序？',
            'What did you compare the suppliers by, and in what order?',
          ),
        },
        {
          id: 'supporter',
          ask: 'seller',
          text: text(
            '客户内部谁在帮我们说话？他能得到什么？',
            'Who spoke for us inside the customer, and what was in it for them?',
          ),
        },
      ],
    },
    {
      id: 'requests',
      title: text('客户要了什么，我们给了什么', 'What was asked for and what we gave'),
      minutes: 15,
      questions: [
        {
          id: 'asked-for',
          ask: 'both',
          text: text(
            '客户先后提出过哪些要求（资料、演示、报价、样品、条款）？',
            'What did the customer ask for over time: documents, demos, prices, samples, terms?',
          ),
        },
        {
          id: 'what-was-late',
          ask: 'both',
          text: text(
            '哪一样给晚了？晚了几天？卡在哪个部门？',
            'What came late, by how many days, and in which department did it hang?',
          ),
          probe: text('这几天里客户做了什么？', 'What did the customer do in those days?'),
        },
        {
          id: 'asked-twice',
          ask: 'customer',
          text: text(
            '有没有同一件事要跟我们说好几遍？',
            'Was there anything you had to tell us more than once?',
          ),
        },
        {
          id: 'internal-work',
          ask: 'seller',
          text: text(
            '为这个单子走过哪些内部审批？各花了多久？改过几次？',
            'What internal approvals did the deal need, how long did each take and how often was it sent back?',
          ),
        },
      ],
    },
    {
      id: 'result',
      title: text('赢在哪里，输在哪里', 'Why it was won or lost'),
      minutes: 15,
      questions: [
        {
          id: 'why-won',
          ask: 'both',
          outcome: 'won',
          text: text(
            '如果只说一条，为什么选了我们？',
            'If you could name only one reason, why us?',
          ),
          probe: text('哪一刻你心里基本定了？', 'At what moment was it clear to you?'),
        },
        {
          id: 'nearly-lost',
          ask: 'both',
          outcome: 'won',
          text: text(
            '过程中有没有差点选别家的时候？',
            'Was there a moment when we nearly lost it?',
          ),
        },
        {
          id: 'why-lost',
          ask: 'both',
          outcome: 'lost',
          text: text(
            '如果只说一条，为什么没选我们？',
            'If you could name only one reason, why not us?',
          ),
          probe: text(
            '价格以外呢？如果价格一样会怎么选？',
            'Apart from the price? What if prices had been equal?',
          ),
        },
        {
          id: 'could-have-saved',
          ask: 'both',
          outcome: 'lost',
          text: text(
            '哪一步换个做法，结果可能不一样？',
            'What step, done otherwise, might have changed the result?',
          ),
        },
      ],
    },
    {
      id: 'lesson',
      title: text('留给流程的话', 'A word to the process'),
      minutes: 5,
      questions: [
        {
          id: 'one-step',
          ask: 'seller',
          text: text(
            '下一个同类单子，你会在哪一步换个做法？',
            'What would you do differently in the next deal of this kind?',
          ),
        },
        {
          id: 'advice',
          ask: 'customer',
          text: text(
            '如果给我们的销售过程提一条建议，是什么？',
            'What one piece of advice would you give us about how we sell?',
          ),
        },
      ],
    },
  ],
};
