/** Whether a version such as `v2.40.3-3` is at least another one. */
export function atLeast(version: string, minimum: string): boolean {
  return version.replace(/^v/, '').localeCompare(minimum, 'en', { numeric: true }) >= 0;
}
