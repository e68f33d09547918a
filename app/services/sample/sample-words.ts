import type { SampleWords } from './sample-story';
import { englishSample } from './sample-words-en';
import { chineseSample } from './sample-words-zh';

export const sampleWords: Record<'zh-CN' | 'en', SampleWords> = {
  'zh-CN': chineseSample,
  en: englishSample,
};
