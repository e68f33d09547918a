import { text } from '../template-schema';
import type { TrainingTemplateInput } from './training-template';

export const directorCourse: TrainingTemplateInput = {
  id: 'director-course',
  version: 1,
  role: 'director',
  minutes: 90,
  passMark: 80,
  title: text('销售总监：目标、预测与推广', 'Directors: targets, forecast and rollout'),
  purpose: text(
    '会定目标、会看试点结论、会推动跨部门。',
    'Set targets, read a pilot’s result, work across departments.',
  ),
  modules: [
    {
      id: 'targets',
      minutes: 25,
      title: text('目标与预测', 'Targets and forecast'),
      points: [
        text('从业务目标倒推漏斗量', 'Work back from business goals to the funnel'),
        text('赢率按历史校准', 'Calibrate win probability by the past'),
      ],
    },
    {
      id: 'pilot',
      minutes: 40,
      title: text('看懂试点', 'Reading a pilot'),
      points: [
        text(
          '和对照团队比变化，不只比前后',
          'Compare changes with other teams, not only before and after',
        ),
        text('“尚不能下结论”也是结论', '“Cannot conclude” is a result too'),
      ],
    },
    {
      id: 'rollout',
      minutes: 25,
      title: text('推广', 'Rollout'),
      points: [
        text(
          '分批推广，每批看达标再放下一批',
          'Go in waves; each must hold before the next starts',
        ),
      ],
    },
  ],
  test: [
    {
      id: 'pilot-evidence',
      text: text(
        '试点团队转化率上升，最该先看什么？',
        'The pilot team’s conversion rose. What should you look at first?',
      ),
      correct: 'comparison',
      because: text(
        '若对照团队同样上升，就不是措施的功劳。',
        'If the others rose alike, the measure did not do it.',
      ),
      options: [
        { id: 'praise', text: text('全公司推广', 'Roll out at once') },
        {
          id: 'comparison',
          text: text('对照团队同期变化多少', 'How the comparison teams changed meanwhile'),
        },
        { id: 'best', text: text('最好的一周', 'The best week') },
      ],
    },
    {
      id: 'few-teams',
      text: text(
        '4 个团队里选 1 个试点，按团队检验最小的 p 值是？',
        'One of four teams is the pilot. What is the smallest p a team-level test can reach?',
      ),
      correct: 'quarter',
      because: text(
        '4 选 1 只有 4 种分法，最小为 1/4。',
        'There are only four ways to choose one of four, so at best 1/4.',
      ),
      options: [
        { id: 'five', text: text('0.05', 'Five in a hundred') },
        { id: 'quarter', text: text('0.25', 'One in four') },
        { id: 'zero', text: text('可以任意小', 'As small as you like') },
      ],
    },
    {
      id: 'middle-team',
      text: text('试点应选哪样的团队？', 'Which team should be the pilot?'),
      correct: 'typical',
      because: text(
        '选最强或最弱，结果都推不到别的团队。',
        'From the best or the weakest team nothing follows for the others.',
      ),
      options: [
        { id: 'best', text: text('最强的团队', 'The best') },
        {
          id: 'typical',
          text: text('中等水平、问题典型的团队', 'One of middling ability with typical problems'),
        },
        { id: 'weakest', text: text('最弱的团队', 'The weakest') },
      ],
    },
    {
      id: 'gate',
      text: text(
        '阶段关口有一项条件没满足，但理由充分，可以？',
        'One criterion of a gate is not met, for a good reason. What can you do?',
      ),
      correct: 'conditions',
      because: text(
        '附条件通过会留下条件、责任人和期限。',
        'An approval with conditions records what must follow.',
      ),
      options: [
        { id: 'tick', text: text('手工改成已满足', 'Mark it as met by hand') },
        {
          id: 'conditions',
          text: text('附条件通过并写明理由', 'Approve with conditions and give the reason'),
        },
        { id: 'ignore', text: text('不看条件直接通过', 'Approve without looking') },
      ],
    },
    {
      id: 'waves',
      text: text(
        '第一批推广团队采用率不高，应当？',
        'Adoption in the first wave is low. What now?',
      ),
      correct: 'pause',
      because: text('带着问题扩大，只会把问题放大。', 'Going on would spread the trouble.'),
      options: [
        { id: 'faster', text: text('加快第二批，形成声势', 'Speed up the second wave') },
        {
          id: 'pause',
          text: text('先查原因、改手册，再放下一批', 'Find the cause, mend the manual, then go on'),
        },
        { id: 'stop', text: text('宣布失败', 'Call it a failure') },
      ],
    },
  ],
};
