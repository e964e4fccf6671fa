const GIGABYTE = 1024 ** 3;

/** Bytes as gigabytes with one digit. */
export const gigabytes = (bytes: number): string => (bytes / GIGABYTE).toFixed(1);

/** The level for so many bytes, where `needed` gigabytes are required and `good` are recommended. */
export function enough(bytes: number, good: number, needed: number): 'ok' | 'warning' | 'error' {
  if (bytes < needed * GIGABYTE) return 'error';
  return bytes < good * GIGABYTE ? 'warning' : 'ok';
}
