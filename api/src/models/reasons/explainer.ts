import type DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import { gather } from '../../batching/batching.ts';
import type { FeatureRow, Manifest } from '../manifest.schema.ts';
import { type Comparison, compare, MOST_EXACT, MOST_ROWS } from './comparison.ts';
import { explanationOf } from './explanation.ts';
import { averageOf, type Player, playersOf } from './players.ts';
import type { RaiseReasons, Reasons } from './reasons.schema.ts';

/** About two kilobytes each. */
const REMEMBERED = 10_000;

export interface AllReasons {
  /** Compared with the manifest's average row; null if it has none. */
  level: Reasons | null;
  /** Compared with the person as they are; null if that is not known. */
  raise: RaiseReasons | null;
}

/** The comparisons for one prediction. */
interface Question {
  key: string;
  level: Comparison | undefined;
  raise: Comparison | undefined;
}

/** Explains predictions by Shapley values, with an LRU cache by row and base. */
export class Explainer {
  private readonly loader: DataLoader<Question, AllReasons>;
  private readonly known = new LRUCache<string, AllReasons | Promise<AllReasons>>({ max: REMEMBERED });
  private readonly names: string[];
  private readonly average: FeatureRow | undefined;
  private readonly players: Player[];
  /** What a request decides; everything else is today what it is in the row. */
  private readonly asked: string[];
  private readonly changing: Player[];

  /** @param run the model, N rows to N predictions */
  constructor(
    manifest: Pick<Manifest, 'features' | 'average'>,
    private readonly run: (rows: readonly FeatureRow[]) => Promise<number[]>,
  ) {
    this.names = manifest.features.map(({ name }) => name);
    this.average = averageOf(manifest);
    this.players = playersOf(manifest.features);
    this.asked = manifest.features.filter(({ source }) => source !== 'employee').map(({ name }) => name);
    this.changing = this.players.filter((player) => player.some((name) => this.asked.includes(name)));
    const rows = [this.players, this.changing].map(({ length }) => 2 ** Math.min(length, MOST_EXACT));
    const most = Math.max(1, Math.floor(MOST_ROWS / rows.reduce((sum, count) => sum + count)));
    this.loader = gather('reasons', (questions: readonly Question[]) => this.answer(questions), most);
  }

  /** @param today the row of the person as they are; null if it is not known */
  explain(row: FeatureRow, today: FeatureRow | null): AllReasons | Promise<AllReasons> {
    if (!this.average && !today) return { level: null, raise: null };
    // On the hot path: a cached value is returned synchronously.
    let own = '';
    for (const name of this.names) own += `${row[name]}\0`;
    let key = own;
    if (today) for (const name of this.asked) key += `${today[name]}\0`;
    return (
      this.known.get(key) ??
      this.find({
        key,
        level: this.average && compare(row, this.average, this.players, own),
        raise: today ? compare(row, today, this.changing, key) : undefined,
      })
    );
  }

  private find(question: Question): Promise<AllReasons> {
    const { key } = question;
    const finding = this.loader.load(question);
    this.known.set(key, finding);
    finding.then(
      (reasons) => this.known.set(key, reasons),
      () => this.known.delete(key),
    );
    return finding;
  }

  private async answer(questions: readonly Question[]): Promise<AllReasons[]> {
    const comparisons = questions.flatMap(({ level, raise }) => [level, raise]);
    const predictions = await this.run(comparisons.flatMap((comparison) => comparison?.rows ?? []));
    let start = 0;
    const next = <Base extends string>(comparison: Comparison | undefined, from: Base) => {
      if (!comparison) return null;
      const own = predictions.slice(start, start + comparison.rows.length);
      start += own.length;
      return explanationOf(comparison, from, own);
    };
    return questions.map(({ level, raise }) => ({ level: next(level, 'average'), raise: next(raise, 'today') }));
  }
}
