import { describe, expect, it } from 'vitest';
import { changeMapping, columnUse, completeMapping } from '~/domain/dataset/change-mapping';
import { createProfileCollector } from '~/domain/dataset/column-profile';
import { csvCell, csvLine } from '~/domain/dataset/csv-writer';
import { describeColumns, openDoubts, unplacedStages } from '~/domain/dataset/describe-columns';
import { guessMapping } from '~/domain/dataset/guess-mapping';
import { namedChoices } from '~/domain/dataset/positioned-choices';
import { previewDeals } from '~/domain/dataset/preview-deals';

const names = ['ID', 'Stage', 'Status', 'Owner', 'Helper', 'Opened', 'Amount'];
const rows = [
  ['1', 'Lead', 'open', 'Ann', 'Bo', '03/04/2025', '1,200'],
  ['2', 'Offer', 'open', 'Ann', 'Bo', '05/06/2025', '900'],
  ['3', 'Won', 'won', 'Cy', 'Bo', '07/08/2025', 'x'],
  ['4', 'Lost', 'lost', 'Cy', 'Di', '01/02/2025', '50'],
];
function profile() {
  const collector = createProfileCollector(names);
  for (const row of rows) collector.add(row);
  return collector.columns();
}
const columns = profile();
const guess = guessMapping(columns);

describe('changing a mapping', () => {
  it('gives a role to the column that was chosen last', () => {
    const owner = guess.draft.columns.owner;
    expect(owner).toBe('Owner');
    const changed = changeMapping(columns, guess.draft, {
      uses: { Owner: 'owner', Helper: 'owner' },
    });
    expect(changed.columns.owner).toBe('Helper');
    expect(columnUse(changed, 'Owner')).toBe('');
  });

  it('takes stages from a new stage column and keeps the chosen order otherwise', () => {
    const other = changeMapping(columns, guess.draft, { uses: { Status: 'stage', Stage: '' } });
    expect(other).toMatchObject({ stages: ['open'], wonStages: ['won'], lostStages: ['lost'] });
    const stages = namedChoices(columns, {
      uses: {},
      stageOf: {},
      dateFormats: {},
      numberFormats: {},
      outcomes: [],
      stages: [
        { value: 'Lead', kind: 'open' },
        { value: 'Offer', kind: 'open' },
        { value: 'Won', kind: 'won' },
        { value: 'Lost', kind: 'lost' },
      ],
      move: { place: 1, by: -1 },
    });
    expect(changeMapping(columns, guess.draft, stages).stages).toEqual(['Offer', 'Lead']);
  });

  it('gives a new date column a format, and a stage to a date of a stage', () => {
    const changed = changeMapping(columns, guess.draft, {
      uses: { Opened: 'stage-date' },
      stageOf: { Opened: 'Lead' },
      dateFormats: { Opened: 'day-first' },
    });
    expect(changed.stageDates).toEqual({ Lead: 'Opened' });
    expect(changed.dateFormats).toEqual({ Opened: 'day-first' });
    const back = changeMapping(columns, changed, { uses: { Opened: 'created' } });
    expect(back.stageDates).toBeUndefined();
    expect(back.columns.created).toBe('Opened');
  });

  it('says what is not placed and what is in doubt', () => {
    expect(unplacedStages(columns, { ...guess.draft, stages: ['Lead'] })).toEqual(['Offer']);
    const mapping = changeMapping(columns, guess.draft, { uses: { Opened: 'created' } });
    const doubts = openDoubts(columns, mapping, guess.doubts).map(({ code }) => code);
    expect(doubts).toContain('date-order-ambiguous');
    const opened = describeColumns(columns, mapping).find(({ name }) => name === 'Opened');
    expect(opened?.date).toMatchObject({ isOpen: true, cell: '03/04/2025', read: '2025-03-04' });
  });

  it('shows how the first rows would be read, and why one would not', () => {
    const mapping = changeMapping(columns, guess.draft, {
      uses: { Amount: 'amount', Opened: 'created' },
      dateFormats: { Opened: 'day-first' },
    });
    const preview = previewDeals(
      mapping,
      names,
      rows.map((cells, index) => ({ row: index + 2, cells })),
    );
    expect(preview?.rows[0]).toMatchObject({
      row: 2,
      values: { stage: 'Lead', outcome: 'open', created: '2025-04-03', amount: 1200 },
    });
    expect(preview?.rows[2]?.problem).toMatchObject({
      reason: 'unreadable-amount',
      column: 'Amount',
    });
    expect(
      previewDeals(
        { ...mapping, columns: {}, stages: [], wonStages: [], lostStages: [] },
        names,
        [],
      ),
    ).toBeNull();
  });
});

describe('completing a partial mapping', () => {
  it('lets what is given win over the guess', () => {
    const mapping = completeMapping(columns, guess.draft, {
      columns: { owner: 'Helper' },
      wonStages: ['Offer'],
    });
    expect(mapping.columns.owner).toBe('Helper');
    expect(mapping.wonStages).toEqual(['Offer']);
    expect(mapping.stages).toEqual(['Lead']);
  });
});

describe('a CSV for spreadsheets', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['=1+1', "'=1+1"],
    ['+cmd', "'+cmd"],
    ['@x', "'@x"],
    ['-5', '-5'],
    ['-1,250.00', '"-1,250.00"'],
    ['-5+cmd|x', "'-5+cmd|x"],
  ])('writes %j as %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it('ends its lines as RFC 4180 says', () => {
    expect(csvLine(['a', 'b\nc'])).toBe('a,"b\nc"\r\n');
  });
});
