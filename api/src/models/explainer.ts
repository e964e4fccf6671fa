import type DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import { gather } from '../batching/batching.ts';
import type { FeatureRow, Manifest } from './manifest.schema.ts';
import type { Reasons } from './reasons.schema.ts';
import { shapley } from './shapley.ts';

/** Rows per run: 1.5 ms that block the event loop. */
const ROWS_AT_ONCE = 1024;
/** Features that differ from the average: n of them make 2ⁿ coalitions, a row each. */
const MOST_DIFFERENT = 10;
/** About a kilobyte each. */
const REMEMBERED = 10_000;

interface Coalitions {
  /** Features that differ from the average. The Shapley value of the others is zero. */
  different: string[];
  /** One row per coalition: the bits of its index tell which differing features are the employee's. */
  rows: FeatureRow[];
}

/** Explains predictions by exact Shapley values against the manifest's average row, with an LRU cache by row. */
export class Explainer {
  private readonly loader: DataLoader<FeatureRow, Reasons | null>;
  private readonly known = new LRUCache<string, Reasons | Promise<Reasons | null>>({ max: REMEMBERED });
  private readonly names: string[];
  private readonly average: FeatureRow | undefined;

  /** @param run the model, N rows to N predictions */
  constructor(
    { features, average }: Manifest,
    private readonly run: (rows: readonly FeatureRow[]) => Promise<number[]>,
  ) {
    this.names = features.map(({ name }) => name);
    this.average = average && this.names.every((name) => average[name] !== undefined) ? average : undefined;
    const most = Math.max(1, ROWS_AT_ONCE >> Math.min(this.names.length, MOST_DIFFERENT));
    this.loader = gather('reasons', (rows: readonly FeatureRow[]) => this.explainAll(rows), most);
  }

  /** @returns null if the manifest has no average row, or if too many features differ from it. */
  explain(row: FeatureRow): Reasons | null | Promise<Reasons | null> {
    if (!this.average) return null;
    // On the hot path: a cached value is returned synchronously.
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
