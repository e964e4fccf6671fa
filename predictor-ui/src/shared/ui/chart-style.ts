/** What all axes have in common, in the theme's colours. */
export const AXIS = {
  stroke: 'var(--aumento-line)',
  tick: { fill: 'var(--mantine-color-dimmed)', fontSize: 12 },
  tickLine: false,
} as const;
