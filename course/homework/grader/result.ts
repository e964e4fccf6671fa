export type Language = 'en' | 'es';
export type Activity = '00' | '01' | '02' | '03';
/** static: reads files only. compose: `docker compose config`, no engine. runtime: builds and runs. */
export type Layer = 'static' | 'compose' | 'runtime';
/** What is required counts 80 points, advice 20; safety counts none, but nothing is run without it. */
export type Kind = 'safety' | 'required' | 'advice';

/** Where something was found, relative to the graded folder. */
export interface Place {
  file: string;
  line?: number;
}

/** The result of one check. A failed advice is reported as `advice`. */
export interface Verdict {
  outcome: 'passed' | 'failed';
  seen: string;
  place?: Place;
}

export interface CriterionTexts {
  title: string;
  expected: string;
  /** Each clearer than the one before: the symptom, the concept, almost the solution. */
  hints: readonly string[];
}

export interface Result {
  id: string;
  activity: Activity;
  kind: Kind;
  layer: Layer;
  points: number;
  earned: number;
  outcome: 'passed' | 'failed' | 'advice' | 'not-checked';
  /** Why it was not checked: not asked for, another criterion failed first, or this machine cannot check it. */
  reason?: 'asked' | 'blocked' | 'machine';
  title: string;
  expected: string;
  seen: string;
  file?: string;
  line?: number;
}

export interface Report {
  version: 1;
  language: Language;
  points: number;
  outOf: number;
  results: Result[];
}
