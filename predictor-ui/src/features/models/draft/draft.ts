/** A text in both languages. */
export interface Both {
  es: string;
  en: string;
}

interface Ends {
  min: number | null;
  max: number | null;
}

/** A feature as far as a file's graph tells it. */
export interface DraftFeature {
  name: string;
  kind: 'numeric' | 'categorical' | 'ordinal';
  source: 'employee' | 'target' | 'request';
  /** Which of the employee's fields it is, where that is not its name. */
  from?: string;
  label: Both;
  categories?: { value: string; label: Both }[];
  unit?: string | null;
  integer?: boolean;
  range?: Ends;
  observed?: Ends;
}

/** A manifest as far as a file's graph tells it: null, or an empty list, is to be completed. */
export interface DraftManifest {
  name: string;
  target: { unit: string | null };
  output: string;
  features: DraftFeature[];
  reviewRating?: string;
  band: { level: number; halfWidth: number | null; coverage: number | null };
  metrics: { heldOut: Record<'mae' | 'rmse' | 'r2' | 'coverage' | 'rows', number | null> };
  data: { rows: number | null };
  intendedUse: Both;
  limitations: Both[];
}

/** What POST /api/models/draft answers. */
export interface ManifestDraft {
  manifest: DraftManifest;
  /** What is missing: where, and what is to be written there. */
  gaps: { path: string; what: Both }[];
}

/** What the form is about: the draft, and the file that it is of. */
export interface Drafted {
  draft: ManifestDraft;
  model: File;
}
