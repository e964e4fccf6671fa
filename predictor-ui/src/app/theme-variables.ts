import type { CSSVariablesResolver } from '@mantine/core';

/** The page's own CSS variables, and Mantine's where its defaults have too little contrast. */
export const themeVariables: CSSVariablesResolver = ({ colors }) => ({
  variables: { '--aumento-page-width': '1160px', '--aumento-gutter': 'clamp(16px, 4vw, 32px)' },
  light: {
    '--mantine-color-body': `${colors.gray[0]}`,
    '--mantine-color-dimmed': `${colors.gray[6]}`,
    '--mantine-color-placeholder': `${colors.gray[6]}`,
    '--mantine-color-error': '#b3261e',
    '--aumento-surface': '#fff',
    '--aumento-quiet': `${colors.gray[0]}`,
    '--aumento-line': `${colors.gray[2]}`,
    '--aumento-accent': 'var(--mantine-color-evergreen-7)',
    '--aumento-chart-quiet': 'var(--mantine-color-evergreen-2)',
  },
  dark: {
    '--mantine-color-placeholder': `${colors.dark[2]}`,
    '--mantine-color-evergreen-light': 'rgba(92, 174, 144, 0.16)',
    '--mantine-color-evergreen-light-hover': 'rgba(92, 174, 144, 0.24)',
    '--mantine-color-evergreen-light-color': 'var(--mantine-color-evergreen-3)',
    '--mantine-color-error': '#f2998b',
    '--aumento-surface': `${colors.dark[6]}`,
    '--aumento-quiet': `${colors.dark[7]}`,
    '--aumento-line': `${colors.dark[5]}`,
    '--aumento-accent': 'var(--mantine-color-evergreen-4)',
    '--aumento-chart-quiet': 'var(--mantine-color-evergreen-8)',
  },
});
