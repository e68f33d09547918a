import { text } from '../template-schema';
import type { SurveyTemplateInput } from './survey-template';

export const pilotPulseSurvey: SurveyTemplateInput = {
  id: 'pilot-pulse',
  version: 1,
  title: text('试点一分钟脉搏', 'One-minute pilot pulse'),
  purpose: text(
    '每天一分钟，及早发现新做法在哪里卡住。',
    'One minute a day, to notice early where the new way of working gets stuck.',
  ),
  use: 'pilot-pulse',
  rhythm: 'daily',
  anonymous: true,
  minimumGroup: 5,
  definition: {
    title: text('今天用新流程，感觉怎么样？', 'How did the new process work today?'),
    introduction: text('三道题，一分钟以内。', 'Three questions, less than a minute.'),
    closing: text('收到，谢谢！', 'Got it, thank you!'),
    minutes: 1,
    sections: [
      {
        id: 'today',
        title: text('今天', 'Today'),
        questions: [
          {
            id: 'used',
            kind: 'single-choice',
            required: true,
            text: text(
              '今天的单子，按新流程走了吗？',
              'Did you use the new process for your deals today?',
            ),
            options: [
              { id: 'always', text: text('都按新流程走', 'For all of them') },
              { id: 'partly', text: text('部分用了', 'For some') },
              { id: 'not', text: text('没有用', 'For none') },
              { id: 'no-occasion', text: text('今天没遇到', 'There was no occasion') },
            ],
          },
          {
            id: 'ease',
            kind: 'scale',
            required: true,
            lowLabel: text('更费劲', 'Harder than before'),
            highLabel: text('更省力', 'Easier than before'),
            text: text(
              '和以前相比，今天干活更费劲还是更省力？',
              'Compared with before, was today’s work harder or easier?',
            ),
          },
          {
            id: 'obstacle',
            kind: 'short-text',
            text: text('卡在哪里了？一句话就好。', 'What got in the way? One sentence is enough.'),
          },
        ],
      },
    ],
  },
};
