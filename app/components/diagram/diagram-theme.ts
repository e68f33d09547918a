const variables = [
  'surface',
  'sunken',
  'ink',
  'muted',
  'line',
  'control',
  'accent',
  'accent-soft',
  'accent-line',
  'on-accent',
  'critical-soft',
  'critical',
  'caution-soft',
] as const;

type ColorName = (typeof variables)[number];

/** The page's colours as they stand now; Mermaid computes with them, so it needs their values. */
function readColors(element: Element): Record<ColorName, string> {
  const style = getComputedStyle(element);
  return Object.fromEntries(
    variables.map((name) => [name, style.getPropertyValue(`--${name}`).trim() || '#64748b']),
  ) as Record<ColorName, string>;
}

const tones = ['accent', 'positive', 'caution', 'critical', 'neutral'];

/**
 * What Mermaid's variables do not reach: labels that cover the line behind them, and classes for
 * callers who mark a node by meaning (`class a tone-caution`, `class a line-thick`) and leave the
 * colours to the theme.
 */
const diagramStyles = [
  '.edgeLabel rect, .edgeLabel .label rect { fill: var(--surface); opacity: 1; }',
  ...tones.map(
    (tone) =>
      `.tone-${tone} :is(rect, path, polygon, circle) { fill: var(--${tone}-soft); stroke: var(--${tone}); }
       .tone-${tone} :is(text, tspan) { fill: var(--${tone}); }`,
  ),
  ...tones.map(
    (tone) => `.line-${tone} :is(rect, path, polygon, circle) { stroke: var(--${tone}); }`,
  ),
  '.lane-over > rect { stroke: var(--accent); stroke-width: 3px; }',
  '.node-dragged { opacity: 0.5; }',
  '.line-thick :is(rect, path, polygon, circle) { stroke-width: 3px; }',
  '.line-dashed :is(rect, path, polygon, circle) { stroke-dasharray: 4 3; }',
].join('\n');

/** Mermaid's settings in the look of the page. Texts stay SVG texts and nothing in them runs. */
export function diagramConfig(element: Element) {
  const color = readColors(element);
  const font = getComputedStyle(element).getPropertyValue('--font-sans').trim() || 'sans-serif';
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    htmlLabels: false,
    suppressErrorRendering: true,
    deterministicIds: true,
    theme: 'base',
    themeCSS: diagramStyles,
    // A text may not change these for itself.
    secure: [
      'secure',
      'securityLevel',
      'startOnLoad',
      'maxTextSize',
      'maxEdges',
      'suppressErrorRendering',
      'htmlLabels',
      'theme',
      'themeCSS',
      'themeVariables',
      'fontFamily',
    ] as string[],
    fontFamily: font,
    flowchart: {
      htmlLabels: false,
      useMaxWidth: false,
      curve: 'monotoneX',
      padding: 12,
      nodeSpacing: 36,
      rankSpacing: 44,
    },
    state: { useMaxWidth: false, nodeSpacing: 40, rankSpacing: 40 },
    themeVariables: {
      darkMode: document.documentElement.dataset.theme === 'dark',
      fontFamily: font,
      fontSize: '14px',
      background: color.surface,
      mainBkg: color.surface,
      primaryColor: color.surface,
      primaryTextColor: color.ink,
      primaryBorderColor: color.control,
      secondaryColor: color['accent-soft'],
      secondaryTextColor: color.ink,
      secondaryBorderColor: color['accent-line'],
      tertiaryColor: color.sunken,
      tertiaryTextColor: color.ink,
      tertiaryBorderColor: color.line,
      lineColor: color.muted,
      textColor: color.ink,
      nodeBorder: color.control,
      nodeTextColor: color.ink,
      clusterBkg: color.sunken,
      clusterBorder: color.line,
      titleColor: color.ink,
      edgeLabelBackground: color.surface,
      noteBkgColor: color['caution-soft'],
      noteTextColor: color.ink,
      noteBorderColor: color.line,
      errorBkgColor: color['critical-soft'],
      errorTextColor: color.critical,
    },
  } as const;
}
