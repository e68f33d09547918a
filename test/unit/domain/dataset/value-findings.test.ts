import { describe, expect, it } from 'vitest';
import { createProfileCollector } from '~/domain/dataset/column-profile';
import { guessMapping } from '~/domain/dataset/guess-mapping';
import { nearEqualValues, placeholderValues } from '~/domain/dataset/near-equal-values';
import { findPersonalColumns } from '~/domain/dataset/personal-columns';

function isPersonal(header: string, values: string[]): boolean {
  const collector = createProfileCollector(['Deal ID', 'Stage', header]);
  values.forEach((value, index) => {
    collector.add([`D-${index}`, index % 2 ? 'Won' : 'Lost', value]);
  });
  const columns = collector.columns();
  return findPersonalColumns(columns, guessMapping(columns).draft).includes(header);
}

const words = ['a', 'b', 'c', 'd', 'e'];

describe('personal columns', () => {
  it.each([
    '手机',
    '手机号码',
    '联系电话',
    '座机',
    '邮箱',
    '电子邮件',
    '联系人',
    '客户联系人',
    '联系人姓名',
    '微信号',
    '身份证号',
    'Email',
    'E-mail Address',
    'Phone',
    'Mobile Phone',
    'Contact Name',
    'Primary Contact',
    'Contacts',
    'First Name',
    'WhatsApp',
    'Fax',
    'case:email',
  ])('%s is one by its header', (header) => {
    expect(isPersonal(header, words)).toBe(true);
  });

  it.each([
    ['e-mail addresses', ['ann@example.com', 'ben@example.org', 'cy@example.net']],
    ['mobile numbers', ['13800000001', '+86 139-0000-0002', '158 0000 0003']],
    ['numbers of landlines', ['010-88886666', '(021) 5555 1234', '+49 30 1234567']],
    ['American numbers', ['(415) 555-0100', '212-555-0199', '303-555-0123']],
    ['identity numbers', ['110101199003074514', '11010519491231002X', '440524188001010014']],
  ])('%s are found by their values', (_what, values) => {
    expect(isPersonal('Remark', values)).toBe(true);
  });

  it.each([
    ['Remark', words],
    ['Emails opened', ['1', '2', '3']],
    ['Last contacted date', ['2024-01-02', '2024-01-03', '2024-01-04']],
    ['首次联系时间', ['2024-01-02', '2024-01-03', '2024-01-04']],
    ['Contact Status', ['new', 'old', 'new']],
    ['联系人职位', ['总经理', '采购', '财务']],
    ['Order number', ['2024010200001', '2024010200002', '2024010200003']],
    ['Amount in cents', ['12000000', '13000000', '9000000']],
    ['Owner', ['ann@example.com', 'ben@example.com', 'ann@example.com']],
    ['Source', ['Phone', 'Email', 'Fair']],
  ])('%s is none', (header, values) => {
    expect(isPersonal(header, values)).toBe(false);
  });
});

const counts = (...values: [string, number][]) => new Map(values);

describe('near-equal values', () => {
  it('share letters and digits, the most frequent spelling first', () => {
    const found = nearEqualValues(
      counts(
        ['Google', 2],
        ['google', 5],
        ['GTXPro', 1],
        ['GTX Pro', 3],
        ['ＧＴＸ－Pro', 1],
        ['Fair', 9],
      ),
    );
    expect(found.map((group) => group.map(({ value }) => value))).toEqual([
      ['google', 'Google'],
      ['GTX Pro', 'GTXPro', 'ＧＴＸ－Pro'],
    ]);
  });

  it('are neither numbers nor signs that say something', () => {
    expect(
      nearEqualValues(
        counts(['1.0', 1], ['10', 1], ['C', 1], ['C++', 1], ['C#', 1], ['—', 1], ['…', 1]),
      ),
    ).toEqual([]);
  });
});

describe('placeholders', () => {
  it('stand where nobody chose', () => {
    const values = [
      'Select',
      '--Select--',
      '请选择',
      '无',
      '暂无',
      'None',
      'TBD',
      '?',
      'Selected',
      '无锡',
      'Nona',
      'other',
    ];
    const found = placeholderValues(new Map(values.map((value) => [value, 1])));
    expect(found.map(({ value }) => value)).toEqual(values.slice(0, 8));
  });
});
