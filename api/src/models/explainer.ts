import type DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import { gather } from '../batching/batching.ts';
import type { FeatureRow, Manifest } from './manifest.schema.ts';
import type { Reasons } from './reasons.schema.ts';
import { shapley } from './shapley.ts';

/** Rows of one run: a millisecond and a half, in which nothing else happens. */
const ROWS_AT_ONCE = 1024;
/** Of the features that are not the average's: 2¹⁰ coalitions are as many rows. */
const MOST_DIFFERENT = 10;
/** Of a kilobyte or so each. */
const REMEMBERED = 10_000;

interface Coalitions {
  /** The features that are not the average's. The others move nothing: their Shapley value is zero. */
  different: string[];
  /** One row a coalition: the bits of its index say which of the different features are the employee's. */
  rows: FeatureRow[];
}

/**
 * Explains predictions by exact Shapley values against the average row of the manifest. What was explained before is
 * remembered: the same model says the same of the same row.
 */
export class Explainer {
  private readonly loader: DataLoader<FeatureRow, Reasons | null>;
  private readonly known = new LRUCache<string, Reasons | Promise<Reasons | null>>({ max: REMEMBERED });
  private readonly names: string[];
  private readonly average: FeatureRow | undefined;

  /** @param run the model: N rows in, N predictions out */
  constructor(
    { features, average }: Manifest,
    private readonly run: (rows: readonly FeatureRow[]) => Promise<number[]>,
  ) {
    this.names = features.map(({ name }) => name);
    this.average = average && this.names.every((name) => average[name] !== undefined) ? average : undefined;
    const most = Math.max(1, ROWS_AT_ONCE >> Math.min(this.names.length, MOST_DIFFERENT));
    this.loader = gather('reasons', (rows: readonly FeatureRow[]) => this.explainAll(rows), most);
  }

  /** @returns null where the manifest has no average row, or where too many features differ from it. */
  explain(row: FeatureRow): Reasons | null | Promise<Reasons | null> {
    if (!this.average) return null;
    // On the path of every prediction: what is known is there at once.
    let key = '';
    for (const name of this.names) key += `${row[name]}\0`;
    return this.known.get(key) ?? this.find(key, row);
  }

  private find(key: string, row: FeatureRow): Promise<Reasons | null> {
    const finding = this.loader.load(row);
    this.known.set(key, finding);
    finding.then(
      (reasons) => (reasons ? this.known.set(key, reasons) : this.known.delete(key)),
      () => this.known.delete(key),
    );
    return finding;
  }

  private async explainAll(rows: readonly FeatureRow[]): Promise<(Reasons | null)[]> {
    const average = this.average as FeatureRow;
    const all = rows.map((row) => this.coalitions(row, average));
    const values = await this.run(all.flatMap((coalitions) => coalitions?.rows ?? []));
    let start = 0;
    return all.map((coalitions, index) => {
      if (!coalitions) return null;
      const own = values.slice(start, start + coalitions.rows.length);
      start += own.length;
      return this.reasons(rows[index] as FeatureRow, average, coalitions.different, own);
    });
  }

  private coalitions(row: FeatureRow, average: FeatureRow): Coalitions | undefined {
    const different = this.names.filter((name) => row[name] !== average[name]);
    if (different.length > MOST_DIFFERENT) return undefined;
    const rows = Array.from({ length: 1 << different.length }, (_, coalition) => {
      const mixed: Record<string, string | number> = { ...average };
      for (const [bit, name] of different.entries()) {
        if (coalition & (1 << bit)) mixed[name] = row[name] as string | number;
      }
      return mixed;
    });
    return { different, rows };
  }

  private reasons(row: FeatureRow, average: FeatureRow, different: string[], values: number[]): Reasons {
    const amounts = shapley(values);
    return {
      base: cents(values[0] as number),
      contributions: this.names.map((feature) => ({
        feature,
        value: row[feature] as string | number,
        average: average[feature] as string | number,
        amount: cents(amounts[different.indexOf(feature)] ?? 0),
      })),
    };
  }
}

function cents(dollars: number): number {
  return Math.round(dollars * 100) / 100;
}
