/** Paper is white: the dark theme's light text would not be seen on it. */
export function printInLight(): void {
  const { documentElement: root } = document;
  const scheme = 'data-mantine-color-scheme';
  let before: string | null = null;
  const begin = () => {
    before ??= root.getAttribute(scheme);
    root.setAttribute(scheme, 'light');
  };
  const end = () => {
    if (before !== null) root.setAttribute(scheme, before);
    before = null;
  };
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  window.matchMedia('print').addEventListener('change', ({ matches }) => (matches ? begin() : end()));
}
