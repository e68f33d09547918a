import type { AuditFindings } from '~/domain/funnel/audit-findings';
import type {
  CompletenessRow,
  QualityCheck,
  QualityField,
  QualityGrade,
} from '~/domain/funnel/data-quality';
import type { DealFilter } from '~/domain/funnel/deal-filter';
import type { SideBySide } from '~/domain/funnel/side-by-side';
import type { TrendFindings } from '~/domain/funnel/trend-findings';
import type { FunnelView } from '~/features/funnel/shown-funnel';
import type { OriginView } from './shown-origin';

/** What every page of the analysis gets around its numbers. */
export type FrameView = Pick<FunnelView, 'datasets' | 'dataset' | 'currency' | 'choices'> & {
  filter: DealFilter;
};

type Span = { from?: string | undefined; to?: string | undefined };

export type ComparisonView = {
  frame: FrameView;
  mode: 'whole' | 'values' | 'time';
  by: { key: string; header: string; role: string } | null;
  values: { value: string | null; count: number }[];
  first: { value: string | null; span: Span };
  second: { value: string | null; span: Span };
  comparison: SideBySide | null;
  query: string;
  origin: OriginView | null;
};

export type TrendView = TrendFindings & { frame: FrameView; origin: OriginView | null };

export type QualityView = AuditFindings & {
  frame: FrameView;
  quality: {
    grade: QualityGrade;
    checks: QualityCheck[];
    missingFields: QualityField[];
    completeness: (CompletenessRow & { stage: string | null })[];
    entryDelayHours: { n: number; median: number; p90: number } | null;
    provenance: { query: string };
  };
  /** To which the found inflation can be attached. */
  problems: { id: string; title: string }[];
  origin: OriginView | null;
};
