import { SENIORITIES } from '../../employees/seniority.ts';
import type { Gap, Text } from './draft.schema.ts';
import { LABELS, TO_WRITE } from './draft-texts.ts';
import { type Meaning, meaningOf } from './known-names.ts';

/** A column of the graph's input. */
export interface GraphColumn {
  name: string;
  /** The input, where the column is one of several. */
  input?: string;
  type: string;
  /** Where the graph's encoders tell them. */
  categories?: string[] | undefined;
}

/** A feature as far as it is known, and what it lacks. */
export interface DraftFeature {
  feature: Record<string, unknown> & { name: string };
  meaning: Meaning | undefined;
  gaps: Gap[];
}

const RATING = { min: 1, max: 5 };
const TENURE = { min: 0, max: 50 };
const UNKNOWN = { min: null, max: null };
const TEXTS: readonly (Meaning | undefined)[] = ['job', 'seniority', 'department', 'target'];

/** @param place among the features, for the paths of what is missing */
export function draftFeature({ name, input, type, categories }: GraphColumn, place: number): DraftFeature {
  const isText = type === 'string' || categories !== undefined;
  const named = meaningOf(name);
  // A level as a number is no seniority that the service could give.
  const meaning = named && TEXTS.includes(named) === isText ? named : undefined;
  const path = `features.${place}`;
  const common = {
    name,
    ...(input !== undefined && { input }),
    ...sourceOf(meaning, name),
    label: meaning ? LABELS[meaning] : both(labelFrom(name)),
  };
  if (isText) {
    const isLevel = meaning === 'seniority' || meaning === 'target';
    const values = categories ?? (isLevel ? [...SENIORITIES] : []);
    return {
      feature: { ...common, ...choice(values) },
      meaning,
      gaps: values.length === 0 ? [{ path: `${path}.categories`, what: TO_WRITE.categories }] : [],
    };
  }
  const range =
    meaning === 'rating' || meaning === 'lastRating' ? RATING : meaning === 'tenureYears' ? TENURE : UNKNOWN;
  const integer = type === 'int64' || meaning === 'rating' || meaning === 'lastRating';
  const unit = meaning === 'tenureYears' ? 'years' : null;
  return {
    feature: { ...common, kind: 'numeric', unit, integer, range, observed: UNKNOWN },
    meaning,
    gaps: [
      ...(range === UNKNOWN ? ends(`${path}.range`, TO_WRITE.range) : []),
      ...ends(`${path}.observed`, TO_WRITE.observed),
    ],
  };
}

function sourceOf(meaning: Meaning | undefined, name: string) {
  if (meaning === 'target') return { source: 'target' };
  if (meaning === undefined || meaning === 'rating') return { source: 'request' };
  return { source: 'employee', ...(meaning !== name && { from: meaning }) };
}

/** Seniorities stand in the company's order; of what else is ordered the graph says nothing. */
function choice(values: readonly string[]) {
  const levels: readonly string[] = SENIORITIES;
  const isOrdinal = values.length > 1 && values.every((value) => levels.includes(value));
  const ordered = isOrdinal ? levels.filter((level) => values.includes(level)) : values;
  return {
    kind: isOrdinal ? 'ordinal' : 'categorical',
    categories: ordered.map((value) => ({ value, label: both(value) })),
  };
}

const ends = (path: string, what: Text): Gap[] => ['min', 'max'].map((end) => ({ path: `${path}.${end}`, what }));
const both = (text: string): Text => ({ es: text, en: text });

/** `team_size` and `teamSize` → `Team size` */
function labelFrom(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_\s-]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
