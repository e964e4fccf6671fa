import type { Manifest } from '../../generated/types.gen.ts';

/** What a model's amounts are in: its target's unit is such as USD/year. */
export function currencyOf({ target }: Manifest): string {
  return (target.unit ?? 'USD').slice(0, 3);
}
