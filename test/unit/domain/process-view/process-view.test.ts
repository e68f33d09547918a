import { describe, expect, it } from 'vitest';
import { durationParts } from '~/domain/process-view/duration-parts';
import { processCsv } from '~/domain/process-view/process-csv';
import { processDiagram } from '~/domain/process-view/process-diagram';
import { missingForProcess } from '~/domain/process-view/process-view';

describe('a duration', () => {
  it.each([
    [0, 0, 'seconds', 0],
    [43.963, 43.963, 'seconds', 0],
    [89.9, 89.9, 'seconds', 1],
    [90, 1.5, 'minutes', 1],
    [3_600, 60, 'minutes', 0],
    [5_400, 1.5, 'hours', 1],
    [172_800, 2, 'days', 0],
    [-200, -200 / 60, 'minutes', 1],
  ])('of %d seconds is said in %d %s', (seconds, value, unit, decimals) => {
    const parts = durationParts(seconds);
    expect(parts.unit).toBe(unit);
    expect(parts.decimals).toBe(decimals);
    expect(parts.value).toBeCloseTo(decimals === 0 ? Math.round(value) : value, 6);
  });
});

const edge = { cases: 2, meanSeconds: 60, minSeconds: 60, maxSeconds: 60 };
const graph = {
  cases: 3,
  activities: [
    { name: 'ask "why"; end', count: 4, starts: 3, ends: 1 },
    { name: '<script>', count: 2, starts: 0, ends: 2 },
  ],
  edges: [
    { ...edge, from: 'ask "why"; end', to: '<script>', count: 2, medianSeconds: 120 },
    { ...edge, from: 'ask "why"; end', to: 'ask "why"; end', count: 1, medianSeconds: 30 },
  ],
};
const options = {
  words: { start: 'Start', end: 'End', none: 'Nothing' },
  formatCount: String,
  formatSeconds: (seconds: number) => `${seconds} s`,
};

describe('the picture of a process', () => {
  it('draws activities, what follows what, start and end, with texts made harmless', () => {
    const text = processDiagram(graph, { ...options, measure: 'frequency' });
    expect(text.split('\n').slice(0, 9)).toEqual([
      'flowchart TB',
      '  process_start(["Start"])',
      '  a1["ask #quot;why#quot;#59; #101;nd<br/>4"]',
      '  a2["#lt;script#gt;<br/>2"]',
      '  process_end(["#69;nd"])',
      '  process_start -->|"3"| a1',
      '  a1 -->|"2"| a2',
      '  a1 -->|"1"| a1',
      '  a1 -->|"1"| process_end',
    ]);
    expect(text).toContain('linkStyle 0 stroke-width:6px');
  });

  it('says the median wait where performance is asked for, and counts cases at both ends', () => {
    const text = processDiagram(graph, { ...options, measure: 'performance' });
    expect(text).toContain('a1 -->|"120 s"| a2');
    expect(text).toContain('process_start -.->|"3"| a1');
    expect(text).toContain('linkStyle 1 stroke-width:6px');
  });

  it('says so where there is nothing', () => {
    const empty = { cases: 0, activities: [], edges: [] };
    expect(processDiagram(empty, { ...options, measure: 'frequency' })).toBe(
      'flowchart TB\n  nothing["Nothing"]\n',
    );
  });
});

describe('the arrows as CSV', () => {
  it('defuse what a spreadsheet would run', () => {
    const csv = processCsv([
      { ...edge, from: '=HYPERLINK("x")', to: 'plain', count: 2, medianSeconds: 1.5 },
    ]);
    expect(csv).toBe(
      'from,to,count,cases,medianSeconds,meanSeconds\r\n"\'=HYPERLINK(""x"")",plain,2,2,1.5,60\r\n',
    );
  });
});

describe('what a process view lacks', () => {
  it('is named: case, stage, time, or the history of a row a deal', () => {
    expect(missingForProcess({ stage: 'Stage' })).toBe('deal');
    expect(missingForProcess({ deal: 'Id' })).toBe('stage');
    expect(missingForProcess({ deal: 'Id', stage: 'Stage' })).toBe('entered');
    expect(missingForProcess({ deal: 'Id', stage: 'Stage', entered: 'Since' })).toBe('history');
  });
});
