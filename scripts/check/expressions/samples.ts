import type { AST } from '@eslint-community/regexpp';

/** At most so many samples of each part. */
const MOST = 8;
/** Characters that occur in few expressions and that many sets contain. */
const USUAL = ['a', '0', ' ', '-', '\t', '\n', '"', ',', '<', '.', '/', '_', 'A', '\0'];

type Part = AST.Node;
/** The single characters that a part may be. */
type Single = AST.Character | AST.CharacterSet | AST.CharacterClass | AST.ExpressionCharacterClass;

/** A few sample texts for each part of an expression, first the characters that most of its parts match. */
export class Samples {
  readonly #flags: string;
  readonly #characters: string[];

  constructor(singles: Single[], flags: string) {
    this.#flags = flags.replace(/[gym]/g, '');
    const written = singles.flatMap((one) => (one.type === 'Character' ? [String.fromCodePoint(one.value)] : []));
    const all = [...new Set([...written, ...USUAL])];
    const tests = singles.map((one) => this.#test(one));
    const takers = new Map(all.map((sign) => [sign, tests.filter((fits) => fits(sign)).length]));
    this.#characters = all.sort((a, b) => (takers.get(b) ?? 0) - (takers.get(a) ?? 0));
  }

  of(part: Part): string[] {
    switch (part.type) {
      case 'Character':
        return [String.fromCodePoint(part.value)];
      case 'CharacterSet':
      case 'CharacterClass':
      case 'ExpressionCharacterClass': {
        const fits = this.#test(part);
        return this.#characters.filter(fits).slice(0, 4);
      }
      case 'Quantifier':
        return this.#repeated(part);
      case 'Alternative':
        return this.sequence(part.elements);
      case 'Group':
      case 'CapturingGroup':
        return few(interleaved(part.alternatives.map((one) => this.of(one))));
      default:
        return ['']; // assertions and backreferences take no text of their own
    }
  }

  /** The first sample of every part, the second of every part, and so on; and each choice of one part alone. */
  sequence(parts: Part[]): string[] {
    const choices = parts.map((part) => this.of(part));
    const same = Array.from({ length: MOST }, (_, index) =>
      choices.map((some) => some[Math.min(index, some.length - 1)] ?? '').join(''),
    );
    return few(same);
  }

  #repeated({ element, min, max }: AST.Quantifier): string[] {
    const once = this.of(element);
    const times = Math.max(1, Math.min(min, 64));
    const more = Math.min(max, times + 1);
    const all = once.flatMap((text) => [text.repeat(times), text.repeat(more)]);
    return few(min === 0 ? [...all.slice(0, 2), '', ...all.slice(2)] : all);
  }

  #test(part: Single): (sign: string) => boolean {
    if (part.type === 'Character') return (sign) => sign.codePointAt(0) === part.value;
    const set = new RegExp(`^(?:${part.raw})$`, this.#flags);
    return (sign) => set.test(sign);
  }
}

const few = (texts: string[]) => [...new Set(texts)].slice(0, MOST);

function interleaved(lists: string[][]): string[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
}
