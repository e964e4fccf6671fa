import type { PredictionPreview } from '../../../generated/types.gen.ts';

/** What a prediction is compared with: the person as they are, or the average case. */
export type Base = 'today' | 'average';

interface Compared {
  feature: string;
  value: string | number;
  /** The base's value. */
  from: string | number;
}

export interface Contribution extends Compared {
  /** What changes together with it, in the same amount; none in older predictions. */
  with: Compared[];
  /** A year, in the currency of the prediction. */
  amount: number;
  standardError?: number;
}

/** The reasons of a prediction from one base. */
export interface Why {
  base: Base;
  /** What the model says of the base, a year, in the currency of the prediction. */
  start: number;
  contributions: Contribution[];
  /** How many orders were sampled; undefined where all count. */
  orders?: number;
}

type Given<B extends Base> = { feature: string; value: string | number } & Record<B, string | number>;
interface Reasons<B extends Base> {
  base: number;
  contributions: (Given<B> & { with?: Given<B>[]; amount: number; standardError?: number })[];
  orders?: number;
}

/** The reasons that a prediction has, from today's salary first. */
export function whysOf({ raiseReasons, reasons }: Pick<PredictionPreview, 'raiseReasons' | 'reasons'>): Why[] {
  return [...(raiseReasons ? [whyOf('today', raiseReasons)] : []), ...(reasons ? [whyOf('average', reasons)] : [])];
}

function whyOf<B extends Base>(base: B, { base: start, contributions, orders }: Reasons<B>): Why {
  const compared = (one: Given<B>): Compared => ({ feature: one.feature, value: one.value, from: one[base] });
  return {
    base,
    start,
    orders,
    contributions: contributions.map((one) => ({
      ...compared(one),
      with: (one.with ?? []).map(compared),
      amount: one.amount,
      standardError: one.standardError,
    })),
  };
}
