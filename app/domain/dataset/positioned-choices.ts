import type { ColumnUse, MappingChoices, ValueKind } from './change-mapping';
import type { ColumnProfile } from './column-profile';
import type { DatasetKind } from './dataset-kind';
import type { DateFormat } from './date-format';
import type { NumberFormat } from './number-format';
import type { ValueChoices } from './value-choices';

/** Choices of the wizard, by the columns' positions: names from a file make poor field names. */
export type PositionedChoices = {
  kind?: DatasetKind | undefined;
  uses: Record<number, ColumnUse>;
  stageOf: Record<number, string>;
  dateFormats: Record<number, DateFormat>;
  numberFormats: Record<number, NumberFormat>;
  stages: { value: string; kind: ValueKind }[];
  outcomes: { value: string; kind: ValueKind }[];
  /** What becomes of values. */
  values?: ValueChoices | undefined;
  /** Moves the stage at this place one up or down. */
  move?: { place: number; by: -1 | 1 } | undefined;
};

/** The same choices by column name, with the stages in their new order. */
export function namedChoices(
  columns: readonly ColumnProfile[],
  choices: PositionedChoices,
): MappingChoices {
  function named<Value>(record: Record<number, Value>): Record<string, Value> {
    return Object.fromEntries(
      columns.flatMap(({ name, position }) => {
        const value = record[position];
        return value === undefined ? [] : [[name, value]];
      }),
    );
  }
  return {
    kind: choices.kind,
    uses: named(choices.uses),
    stageOf: named(choices.stageOf),
    dateFormats: named(choices.dateFormats),
    numberFormats: named(choices.numberFormats),
    stages: moved(choices.stages, choices.move),
    outcomes: choices.outcomes,
  };
}

function moved<Item>(items: Item[], move: PositionedChoices['move']): Item[] {
  const result = [...items];
  if (!move) return result;
  const [item, other] = [result[move.place], result[move.place + move.by]];
  if (item === undefined || other === undefined) return result;
  result[move.place] = other;
  result[move.place + move.by] = item;
  return result;
}
