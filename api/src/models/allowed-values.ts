import { translate } from '../i18n/translate.ts';
import type { Feature } from './manifest.schema.ts';

/** What is allowed, or undefined for a valid value. */
export function allowedUnless(feature: Feature, value: unknown): string | undefined {
  if (!feature.missing) return wantedUnless(feature, value);
  const wanted = value === '' ? undefined : wantedUnless(feature, value);
  return wanted && translate({ en: `${wanted}, or null where it is missing`, es: `${wanted}, o null si falta` });
}

/** @param allowed what `allowedUnless` said */
export function notAllowed(value: unknown, allowed: string): string {
  const shown = (JSON.stringify(value) ?? '–').slice(0, 100);
  return translate({ en: `is ${shown}; allowed: ${allowed}`, es: `es ${shown}; se admite: ${allowed}` });
}

function wantedUnless(feature: Feature, value: unknown): string | undefined {
  if (feature.kind !== 'numeric') {
    if (value !== '' && feature.categories.some((category) => category.value === value)) return undefined;
    const values = feature.categories.map((category) => category.value);
    return values.filter((one) => one !== '').join(', ');
  }
  const { min, max } = feature.range;
  const fits = typeof value === 'number' && value >= min && value <= max;
  if (fits && (!feature.integer || Number.isInteger(value))) return undefined;
  return feature.integer
    ? translate({ en: `a whole number from ${min} to ${max}`, es: `un número entero de ${min} a ${max}` })
    : translate({ en: `a number from ${min} to ${max}`, es: `un número de ${min} a ${max}` });
}
