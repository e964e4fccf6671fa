import { Button, createTheme, type MantineColorsTuple } from '@mantine/core';
import { BusyButton } from './busy-button.tsx';

const evergreen: MantineColorsTuple = [
  '#edf6f2',
  '#d9ebe3',
  '#b3d8c9',
  '#86c2aa',
  '#5cae90',
  '#3d9678',
  '#22795f',
  '#0f5f4f',
  '#0b4d40',
  '#073b31',
];

// Both greys have a tint of the primary green.
const gray: MantineColorsTuple = [
  '#f5f8f6',
  '#ecf1ee',
  '#e0e7e3',
  '#dbe3de',
  '#b1bdb6',
  '#84918a',
  '#58655f',
  '#404b46',
  '#2a3430',
  '#18201d',
];
const dark: MantineColorsTuple = [
  '#e1e7e4',
  '#bcc6c1',
  '#98a59f',
  '#6c7972',
  '#3c4742',
  '#2a3430',
  '#1c2420',
  '#131a17',
  '#0e1411',
  '#090d0b',
];

const SYSTEM_FONTS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';

export const theme = createTheme({
  colors: { evergreen, gray, dark },
  primaryColor: 'evergreen',
  primaryShade: { light: 7, dark: 6 },
  black: '#18201d',
  fontFamily: SYSTEM_FONTS,
  headings: { fontFamily: SYSTEM_FONTS, fontWeight: '700', textWrap: 'balance' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: { Button: Button.extend({ defaultProps: { component: BusyButton } }) },
});
