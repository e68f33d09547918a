/** The same chart for a wide and for a narrow place, as SVG text made on the server. */
export type ChartDrawing = { wide: string; narrow: string };
