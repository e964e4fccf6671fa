import { useI18n } from '../../shared/i18n/i18n-context.ts';

/** A ratio with its interval, which does not break. */
export function Around({ value, low, high }: { value: number; low: number; high: number }) {
  const { formats } = useI18n();
  return (
    <>
      {formats.ratio(value)}{' '}
      <span style={{ whiteSpace: 'nowrap' }}>
        ({formats.ratio(low)}–{formats.ratio(high)})
      </span>
    </>
  );
}
