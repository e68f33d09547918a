import { readFileSync } from 'node:fs';
import { hasSharedData, sharedData } from 'test/setup/shared-data';
import { describe, expect, test } from 'vitest';
import { importXlsform } from '~/domain/survey/import-xlsform';
import { questionsOf } from '~/domain/survey/survey-definition';
import { readXlsform } from '~/services/survey/read-xlsform.server';

function imported(bytes: Uint8Array) {
  const sheets = readXlsform(bytes);
  if (!sheets.ok) throw new Error(sheets.error.code);
  const result = importXlsform(sheets.value, 'Title');
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe.skipIf(!hasSharedData())('twins of an XLSForm', () => {
  const read = (name: string) => imported(readFileSync(sharedData(`xlsform/${name}`)));

  test.each([
    ['group', ['csv', 'md', 'xls', 'xlsx']],
    ['specify_other', ['csv', 'md', 'xls', 'xlsx']],
    ['text_and_integer', ['csv', 'md', 'xls', 'xlsx']],
  ])('%s import alike', (name, endings) => {
    const [first, ...others] = endings.map((ending) => ({ ...read(`${name}.${ending}`) }));
    for (const other of others) expect(other).toEqual(first);
  });

  test('have the questions that stand in them', () => {
    expect(read('text_and_integer.csv')).toMatchObject({
      pages: 1,
      questions: 2,
      types: { text: 1, integer: 1 },
      unsupported: [],
    });
    expect(read('group.xlsx')).toMatchObject({
      pages: 2,
      questions: 3,
      types: { text: 1, 'phone number': 1, integer: 1 },
    });
    expect(questionsOf(read('specify_other.md').definition)).toMatchObject([
      { kind: 'single-choice', options: [{ id: 'male' }, { id: 'female' }, { id: 'other' }] },
    ]);
    // The workbook is a later state of the same form.
    expect(read('widgets.xls').questions).toBeGreaterThan(read('widgets.csv').questions);
    expect(read('tutorial.xls').questions).toBeGreaterThan(0);
  });
});

describe('an XLSForm', () => {
  test('gives both languages their side', () => {
    const { definition, unsupported } = imported(
      bytesOf(
        [
          'survey',
          ',type,name,label::English (en),label::中文 (zh),required,relevant',
          ',select_multiple why or_other,reasons,Why lost?,为什么丢单？,yes,',
          `,decimal,hours,Hours?,,yes,\${reasons} != ""`,
          ',calculate,total,,,,',
          'choices',
          ',list_name,name,label::English (en),label::中文 (zh)',
          ',why,price,Price,价格',
          ',why,speed,Speed,速度',
          'settings',
          ',form_title',
          ',Lost deals',
        ].join('\n'),
      ),
    );
    expect(definition.title.en).toBe('Lost deals');
    expect(questionsOf(definition)).toMatchObject([
      {
        id: 'reasons',
        kind: 'multiple-choice',
        required: true,
        text: { en: 'Why lost?', 'zh-CN': '为什么丢单？' },
        options: [{ text: { en: 'Price', 'zh-CN': '价格' } }, { id: 'speed' }, { id: 'other' }],
      },
      {
        id: 'hours',
        kind: 'number',
        required: true,
        showIf: { question: 'reasons', is: 'answered' },
      },
    ]);
    expect(unsupported.map(({ feature }) => feature)).toEqual(['calculate, left out']);
  });

  test('that is none is refused', () => {
    expect(readXlsform(new Uint8Array([0x50, 0x4b, 3, 4, 9])).ok).toBe(false);
    for (const text of ['', 'nothing', 'survey\n', '| x |']) {
      const sheets = readXlsform(bytesOf(text));
      expect(sheets.ok && importXlsform(sheets.value).ok).toBe(false);
    }
  });
});
