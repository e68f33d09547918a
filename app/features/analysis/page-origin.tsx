import { OriginDrawer } from './origin-drawer';
import type { FrameView } from './shown-analysis';
import type { OriginView } from './shown-origin';

/** The drawer of a page of the analysis: where the number that its address names comes from. */
export function PageOrigin({ view, frame }: { view: OriginView | null; frame: FrameView }) {
  return (
    <OriginDrawer
      view={view}
      dataset={frame.dataset}
      columns={frame.choices.columns}
      currency={frame.currency}
    />
  );
}
