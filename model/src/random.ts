/** 32-bit FNV-1a over UTF-16 code units: a seed from a stream's name. */
function hash(text: string, basis: number): number {
  let h = basis;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/**
 * A seeded stream of random numbers (sfc32, from PractRand).
 *
 * Only integer operations and + − × ÷, never Math.log or Math.exp, whose last bit depends on the platform: the generated
 * files must be the same bytes everywhere.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** @param name streams of different names are independent, so that one can change alone. */
  constructor(seed: number, name: string) {
    const text = `${seed}/${name}`;
    this.#a = hash(text, 0x811c9dc5);
    this.#b = hash(text, 0x9e3779b9);
    this.#c = hash(text, 0x85ebca6b);
    for (let i = 0; i < 15; i++) this.#next32();
  }

  #next32(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** Uniform in [0, 1). */
  uniform(): number {
    return this.#next32() / 0x1_0000_0000;
  }

  /** An integer from `min` to `max`, inclusive. */
  integer(min: number, max: number): number {
    return min + Math.floor(this.uniform() * (max - min + 1));
  }

  /** True with this probability. */
  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** Approximately normal: the sum of twelve uniforms, so at most six standard deviations. */
  normal(mean: number, deviation: number): number {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += this.uniform();
    return mean + deviation * sum;
  }

  /** One of the items. Throws a RangeError on an empty list. */
  pick<T>(items: readonly T[]): T {
    const item = items[this.integer(0, items.length - 1)];
    if (item === undefined) throw new RangeError('Nothing to pick from.');
    return item;
  }

  /** Weighted choice: one of the pairs' first members, in proportion to the second. */
  weighted<T>(pairs: readonly (readonly [T, number])[]): T {
    let left = this.uniform() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of pairs) {
      left -= weight;
      if (left < 0) return item;
    }
    return this.pick(pairs)[0];
  }

  /** A shuffled copy. */
  shuffle<T>(items: ArrayLike<T>): T[] {
    // A random number and the place behind it as one of 64 bits (little-endian everywhere): sorted without a callback.
    const halves = new Uint32Array(2 * items.length);
    for (let i = 0; i < items.length; i++) {
      halves[2 * i] = i;
      halves[2 * i + 1] = this.#next32();
    }
    new BigUint64Array(halves.buffer).sort();
    return Array.from({ length: items.length }, (_, i) => items[halves[2 * i] as number] as T);
  }
}
