import { database } from '~/db/database.server';
import type { RowProblemCode } from '~/domain/dataset/error-codes';
import { storedInspectionSchema } from '~/domain/dataset/inspection';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { rejectedRows } from '~/warehouse/deals.server';
import { findDatasetFolder } from './find-dataset-folder.server';

export type Rejection = {
  row: number;
  column: string | null;
  value: string | null;
  reason: RowProblemCode;
  /** The row as it stands in the file; empty for a repeated deal. */
  cells: string[];
};

export type Rejections = {
  name: string;
  /** The headers of the file, as the records have their cells. */
  columns: string[];
  rows: AsyncIterable<Rejection[]>;
};

const PAGE = 500;

/** The rows that the last import did not accept, page by page, so that any number of them passes. */
export async function readRejections(
  actor: Actor,
  engagementId: string,
  datasetId: string,
): Promise<Result<Rejections>> {
  const found = await findDatasetFolder(actor, engagementId, datasetId);
  if (!found.ok) return found;
  const { id, name, folder } = found.value;
  const record = await database().dataset.findFirstOrThrow({
    where: { id, workspaceId: actor.workspaceId },
    select: { inspection: true },
  });
  const inspection = storedInspectionSchema.parse(record.inspection);
  const columns = inspection.columns.map((column) => column.name);
  return ok({ name, columns, rows: pagesOf(folder) });
}

async function* pagesOf(folder: string): AsyncGenerator<Rejection[]> {
  for (let page = 1; ; page += 1) {
    const answer = await rejectedRows(folder, { page, pageSize: PAGE });
    if (!answer.ok) throw new Error(answer.error.code);
    yield answer.value.rows.map(({ record, ...row }) => ({ ...row, cells: cellsOf(record) }));
    if (answer.value.rows.length < PAGE) return;
  }
}

function cellsOf(record: string | null): string[] {
  if (record === null) return [];
  try {
    return JSON.parse(record) as string[];
  } catch {
    // A very long row was cut when it was kept.
    return [record];
  }
}
