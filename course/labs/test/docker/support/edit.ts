import { readFile, writeFile } from 'node:fs/promises';

/**
 * Changes a file as a README's diff block says: lines with `-` or a blank in front are what stands there, lines with
 * `+` or a blank what is to stand there.
 *
 * @throws when the old lines do not stand in the file exactly once
 */
export async function edit(file: string, diff: string): Promise<void> {
  const lines = diff.split('\n').slice(0, -1);
  const side = (signs: string) =>
    lines.filter(([sign = ' ']) => signs.includes(sign)).map((line) => `${line.slice(1)}\n`);
  const [before, after, ...more] = (await readFile(file, 'utf8')).split(side(' -').join(''));
  if (after === undefined || more.length > 0) throw new Error(`${file} does not have these lines once:\n${diff}`);
  await writeFile(file, [before, after].join(side(' +').join('')));
}
