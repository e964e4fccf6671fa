/** A model's features in the manifest: the form, the validation and the model card come from this. */

/** A label in both languages. */
export interface Text {
  es: string;
  en: string;
}

export interface Range {
  min: number;
  max: number;
}

interface FeatureBase {
  /** The graph's input of the same name, shape [N,1]. */
  name: string;
  /** Where the API takes the value from: the employee's row, the requested target, or the request's field. */
  source: 'employee' | 'target' | 'request';
  label: Text;
  description?: Text;
  /** What a value that is not there is called; absent where every row of the training data had one. */
  missing?: Text;
  /** Monotone: more of this, all else equal, never predicts less. */
  monotone?: 'increasing';
}

export interface TextFeature extends FeatureBase {
  kind: 'categorical' | 'ordinal';
  /** All accepted values; of an ordinal in ascending order. */
  categories: { value: string; label: Text }[];
}

export interface NumericFeature extends FeatureBase {
  kind: 'numeric';
  unit: string | null;
  integer: boolean;
  /** Accepted range. */
  range: Range;
  /** Range of the training data: outside of it the model extrapolates. */
  observed: Range;
  default?: number;
}

export type Feature = TextFeature | NumericFeature;
