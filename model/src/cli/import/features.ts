import { SENIORITIES } from '../../data/company.ts';
import { InputError } from '../../messages/input-error.ts';
import type { Input } from '../../onnx/foreign-model.ts';
import type { Feature, NumericFeature, Range, Text } from '../../table/feature.ts';
import { type Field, LABELS, LEVELS, type Meaning, TEXTS } from './fields.ts';

/** A feature of an imported model: where its value comes from, and the input that it feeds where that has another name. */
export type ImportedFeature = Feature & { from?: Field; input?: string };

const RATING: Range = { min: 1, max: 5 };
const LONGEST_TENURE = 50;
/** A salary may be asked about that is so many times as far as what was paid. */
const BEYOND = 5;

/**
 * A table's feature as the manifest has it.
 * @param feature as the table alone tells it
 * @param input the graph's input that it feeds. Throws an InputError where the two, or the meaning, do not fit
 */
export function importedFeature(feature: Feature, input: Input, meaning: Meaning | undefined): ImportedFeature {
  const { name } = feature;
  checkType(feature, input);
  if (meaning !== undefined) checkMeaning(feature, meaning);
  const labelled = {
    ...feature,
    label: meaning === undefined ? both(labelFrom(name)) : LABELS[meaning],
    source: sourceOf(meaning),
    ...(isField(meaning) && meaning !== name && { from: meaning }),
    ...(input.name !== name && { input: input.name }),
  };
  if (labelled.kind === 'numeric') return { ...labelled, ...(meaning && numbersOf(labelled, meaning)) };
  return meaning !== undefined && LEVELS.includes(meaning) ? inOrder(labelled) : labelled;
}

const isField = (meaning: Meaning | undefined): meaning is Field =>
  meaning !== undefined && meaning !== 'target' && meaning !== 'rating';

function sourceOf(meaning: Meaning | undefined): Feature['source'] {
  if (meaning === 'target') return 'target';
  return isField(meaning) ? 'employee' : 'request';
}

function checkType(feature: Feature, { type }: Input): void {
  const { name, kind, missing } = feature;
  if (type === 'string') {
    if (kind === 'numeric') throw new InputError((m) => m.importTextNumber(name));
    return;
  }
  if (kind !== 'numeric') {
    const text = feature.categories.find(({ value }) => !/^-?\d{1,15}$/.test(value));
    if (text) throw new InputError((m) => m.importNotCodes(name, text.value));
    return;
  }
  if (type !== 'int64') return;
  if (missing) throw new InputError((m) => m.importWhole(name, 'missing'));
  if (!feature.integer) throw new InputError((m) => m.importWhole(name, 'fraction'));
}

function checkMeaning(feature: Feature, meaning: Meaning): void {
  const { name, kind } = feature;
  const isText = TEXTS.includes(meaning);
  if (isText !== (kind !== 'numeric'))
    throw new InputError((m) => (isText ? m.importNeedsText : m.importNeedsNumber)(name, meaning));
  if (kind !== 'numeric') {
    const known = feature.categories.some(({ value }) => SENIORITIES.some((level) => level === value));
    if (LEVELS.includes(meaning) && !known) throw new InputError((m) => m.importNoSeniority(name, SENIORITIES));
    return;
  }
  const { observed, integer } = feature;
  const isRating = meaning === 'rating' || meaning === 'lastRating';
  if (isRating && !(integer && observed.min >= RATING.min && observed.max <= RATING.max))
    throw new InputError((m) => m.importBadRating(name));
}

/** What is known of a number besides the table. */
function numbersOf({ observed }: NumericFeature, meaning: Meaning): Partial<NumericFeature> {
  if (meaning === 'rating') return { range: RATING, integer: true, default: 3 };
  if (meaning === 'lastRating') return { range: RATING, integer: true };
  if (meaning === 'tenureYears')
    return { range: { min: 0, max: Math.max(LONGEST_TENURE, observed.max) }, integer: false, unit: 'years' };
  const range = { min: Math.max(1, Math.floor(observed.min / BEYOND)), max: Math.ceil(observed.max * BEYOND) };
  return { range, integer: true };
}

/** Levels stand in the company's order where all are known. */
function inOrder(feature: ImportedFeature): ImportedFeature {
  if (feature.kind === 'numeric') return feature;
  const levels: readonly string[] = SENIORITIES;
  const place = (value: string) => levels.indexOf(value);
  const { categories } = feature;
  if (categories.some(({ value }) => place(value) < 0)) return feature;
  return {
    ...feature,
    kind: 'ordinal',
    categories: categories.toSorted((a, b) => place(a.value) - place(b.value)),
  };
}

const both = (text: string): Text => ({ es: text, en: text });

/** `team_size` and `teamSize` → `Team size` */
function labelFrom(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_\s-]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
