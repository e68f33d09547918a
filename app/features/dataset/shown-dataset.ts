import type { DatasetKind } from '~/domain/dataset/dataset-kind';
import type { DatasetState } from '~/domain/dataset/dataset-state';
import type { DomainError } from '~/domain/result';

/** A data set as pages get it. */
export type ShownDataset = {
  id: string;
  name: string;
  fileName: string;
  bytes: number;
  state: DatasetState;
  kind: DatasetKind;
  rows: number | null;
  accepted: number | null;
  rejected: number | null;
  period: { from: string | null; to: string | null };
  progress: number;
  error: DomainError | null;
  createdBy: string;
  createdAt: string;
  importedAt: string | null;
};

/** One of the list, with the newer one that replaces it or adds to it. */
export type ListedDataset = ShownDataset & { successor: { id: string; name: string } | null };
