import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import type { Expression } from './find-expressions.ts';
import { Samples } from './samples.ts';

/** A text of any length, by repeating `pump`. */
export interface Attack {
  before: string;
  pump: string;
  after: string;
}

/** Suffixes that few expressions match. */
const ENDS = ['', '\0', '\n\0', ' \0\n'];
const MANY = 10;

/**
 * Texts that make a vulnerable expression backtrack: a sample of a repeated part, many times; alone, after a sample of
 * what precedes that part, and interleaved with it (where each start is tried anew); with a suffix that does not match.
 */
export function attacksOn({ source, flags }: Pick<Expression, 'source' | 'flags'>): Attack[] {
  const unicode = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') };
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, unicode);
  const quantifiers: AST.Quantifier[] = [];
  const singles: ConstructorParameters<typeof Samples>[0] = [];
  visitRegExpAST(pattern, {
    onQuantifierEnter: (node) => void (node.max >= MANY && quantifiers.push(node)),
    onCharacterEnter: (node) => void singles.push(node),
    onCharacterSetEnter: (node) => void singles.push(node),
    onCharacterClassEnter: (node) => void singles.push(node),
    onExpressionCharacterClassEnter: (node) => void singles.push(node),
  });
  const samples = new Samples(singles, flags);
  const attacks = quantifiers.flatMap((quantifier) => {
    const befores = samples.sequence(partsBefore(quantifier)).slice(0, 3);
    return samples.of(quantifier.element).flatMap((text) =>
      ['', '\0', ...befores].flatMap((before) => [
        { before, pump: text },
        { before: '', pump: before + text },
      ]),
    );
  });
  const unique = new Map(attacks.filter(({ pump }) => pump).map((one) => [JSON.stringify(one), one]));
  return [...unique.values()].flatMap((attack) => ENDS.map((after) => ({ ...attack, after })));
}

/** The parts that have to match before a given part. */
function partsBefore(part: AST.Node): AST.Node[] {
  const above = part.parent;
  if (!above) return [];
  const beside: AST.Node[] = above.type === 'Alternative' ? above.elements : [];
  return [...partsBefore(above), ...beside.slice(0, Math.max(0, beside.indexOf(part)))];
}
