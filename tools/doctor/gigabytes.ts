const GIGABYTE = 1024 ** 3;

/** Bytes as gigabytes with one digit. */
export const gigabytes = (bytes: number): string => (bytes / GIGABYTE).toFixed(1);

/** How grave it is to have so many bytes, where there should be `good` gigabytes and must be `needed`. */
export function enough(bytes: number, good: number, needed: number): 'ok' | 'warning' | 'error' {
  if (bytes < needed * GIGABYTE) return 'error';
  return bytes < good * GIGABYTE ? 'warning' : 'ok';
}
