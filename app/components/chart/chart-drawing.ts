/** The same chart for three widths of place, as SVG text made on the server. */
export type ChartDrawing = { narrow: string; medium: string; wide: string };
