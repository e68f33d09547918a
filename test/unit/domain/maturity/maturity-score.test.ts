import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type MaturityAssessment,
  type MaturityModel,
  maturityAssessmentSchema,
} from '~/domain/maturity/maturity-model';
import { maturityDifference, scoreMaturity } from '~/domain/maturity/maturity-score';

const model: MaturityModel = {
  dimensions: ['process', 'tools'].map((id) => ({
    id,
    levels: ([1, 2, 3, 4] as const).map((level) => ({
      level,
      marks: ['a', 'b'].map((mark) => ({ id: `${id}-${level}${mark}` })),
    })),
  })),
};

function assess(
  marks: Record<string, string[]>,
  claimed: 1 | 2 | 3 | 4 | null = null,
): MaturityAssessment {
  return {
    dimensions: Object.entries(marks).map(([id, seen]) => ({
      id,
      claimed,
      note: '',
      marks: seen.map((mark) => `${id}-${mark}`),
    })),
  };
}

describe('scoreMaturity', () => {
  it('stands a dimension at the last level whose marks are all seen', () => {
    const score = scoreMaturity(
      model,
      assess({ process: ['2a', '2b', '3a', '4a', '4b'], tools: ['2a'] }, 3),
    );
    expect(score).toEqual({
      overall: 1,
      meanLevel: 1.5,
      weakest: ['tools'],
      dimensions: [
        {
          id: 'process',
          observed: 2,
          claimed: 3,
          claimGap: 1,
          progress: 2.5,
          nextLevel: { level: 3, missingMarks: ['process-3b'] },
        },
        {
          id: 'tools',
          observed: 1,
          claimed: 3,
          claimGap: 2,
          progress: 1.5,
          nextLevel: { level: 2, missingMarks: ['tools-2b'] },
        },
      ],
    });
  });

  it('gives no overall level before every dimension was looked at', () => {
    const score = scoreMaturity(model, assess({ process: ['2a', '2b'] }));
    expect(score).toMatchObject({ overall: null, meanLevel: 2, weakest: [] });
    expect(score.dimensions[1]).toMatchObject({ observed: null, progress: null });
    expect(scoreMaturity(model, { dimensions: [] })).toMatchObject({
      overall: null,
      meanLevel: null,
    });
  });

  it('asks for nothing more at level 4', () => {
    const all = ['2a', '2b', '3a', '3b', '4a', '4b'];
    const score = scoreMaturity(model, assess({ process: all, tools: all }));
    expect(score.overall).toBe(4);
    expect(score.dimensions.map((one) => one.nextLevel)).toEqual([null, null]);
  });

  it('never falls when one more mark is seen', () => {
    const marks =
      model.dimensions[0]?.levels.flatMap((level) => level.marks.map((mark) => mark.id)) ?? [];
    fc.assert(
      fc.property(fc.subarray(marks), fc.constantFrom(...marks), (seen, more) => {
        const entry = { id: 'process', claimed: null, note: '' };
        const before = scoreMaturity(model, { dimensions: [{ ...entry, marks: seen }] });
        const after = scoreMaturity(model, { dimensions: [{ ...entry, marks: [...seen, more] }] });
        expect(after.dimensions[0]?.progress ?? 0).toBeGreaterThanOrEqual(
          before.dimensions[0]?.progress ?? 0,
        );
      }),
    );
  });
});

describe('maturityDifference', () => {
  it('tells levels and marks gained and lost', () => {
    const difference = maturityDifference(
      model,
      assess({ process: ['2a', '2b', '3a'], tools: ['2a'] }),
      assess({ process: ['2a', '3a'], tools: ['2a', '2b'] }),
    );
    expect(difference).toEqual({
      overall: { from: 1, to: 1, change: 0 },
      dimensions: [
        { id: 'process', from: 2, to: 1, change: -1, gainedMarks: [], lostMarks: ['process-2b'] },
        { id: 'tools', from: 1, to: 2, change: 1, gainedMarks: ['tools-2b'], lostMarks: [] },
      ],
    });
  });
});

describe('maturityAssessmentSchema', () => {
  it('refuses one dimension twice', () => {
    const entry = { id: 'process', marks: [] };
    expect(maturityAssessmentSchema.safeParse({ dimensions: [entry, entry] }).success).toBe(false);
    expect(
      maturityAssessmentSchema.parse({ dimensions: [entry] }).dimensions[0]?.claimed,
    ).toBeNull();
  });
});
