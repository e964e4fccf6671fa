/** What a model asks for, as the manifest says it: the form, the validation and the model card all come from this. */

/** A text that a person reads, in both languages. */
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
  /** Where the API finds the value: the employee's row, the target that was asked for, or the request's own field. */
  source: 'employee' | 'target' | 'request';
  label: Text;
  description?: Text;
  /** The model promises: more of this, all else equal, never predicts less. */
  monotone?: 'increasing';
}

export interface TextFeature extends FeatureBase {
  kind: 'categorical' | 'ordinal';
  /** Everything the graph accepts; of an ordinal feature in ascending order. */
  categories: { value: string; label: Text }[];
}

export interface NumericFeature extends FeatureBase {
  kind: 'numeric';
  unit: string | null;
  integer: boolean;
  /** What a form may accept. */
  range: Range;
  /** What the training data held: outside of it the model extrapolates. */
  observed: Range;
  default?: number;
}

export type Feature = TextFeature | NumericFeature;
