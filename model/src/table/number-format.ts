/** The decimal sign of a file's numbers; the other one, a space or an apostrophe may separate thousands. */
export type Decimal = '.' | ',';

/** Thousands are separated by one sign throughout, and do not begin with a zero: 0.125 is an eighth. */
const NUMBER: Record<Decimal, RegExp> = {
  '.': /^[+-]?(\d+|[1-9]\d{0,2}(,\d{3})+|[1-9]\d{0,2}(['’]\d{3})+|[1-9]\d{0,2}(\s\d{3})+)?(\.\d*)?(e[+-]?\d+)?$/i,
  ',': /^[+-]?(\d+|[1-9]\d{0,2}(\.\d{3})+|[1-9]\d{0,2}(['’]\d{3})+|[1-9]\d{0,2}(\s\d{3})+)?(,\d*)?(e[+-]?\d+)?$/i,
};

/** Most numbers, which need no closer look. */
const SIMPLE: Record<Decimal, RegExp> = { '.': /^-?\d+(\.\d+)?$/, ',': /^-?\d+$/ };

/** A text's number, 0 below the smallest normal float32; or null when it is none that fits a float32. */
export function parseNumber(text: string, decimal: Decimal): number | null {
  if (SIMPLE[decimal].test(text)) return inFloat32(Number(text));
  if (!/\d/.test(text) || !NUMBER[decimal].test(text)) return null;
  const plain = text
    .replace(/['’\s]/g, '')
    .replaceAll(decimal === '.' ? ',' : '.', '')
    .replace(',', '.');
  return inFloat32(Number(plain));
}

/** 2 to the power of −126: some runtimes take what is smaller for 0, others compute with it. */
const SMALLEST_NORMAL = 1.1754943508222875e-38;

function inFloat32(value: number): number | null {
  if (!Number.isFinite(Math.fround(value))) return null;
  return Math.abs(value) < SMALLEST_NORMAL ? 0 : value;
}

const SIGN = /[.,]/;

/** A number that both signs read, each as another one: 54.085 */
export function isAmbiguous(text: string): boolean {
  if (!SIGN.test(text)) return false;
  const [asPoint, asComma] = [parseNumber(text, '.'), parseNumber(text, ',')];
  return asPoint !== null && asComma !== null && asPoint !== asComma;
}
