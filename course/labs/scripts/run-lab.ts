import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { requireEngine } from '../../../scripts/docker/require-engine.ts';
import { terminalLanguage } from '../../../scripts/support/terminal-language.mjs';
import { allLabs, type Lab } from './all-labs.ts';
import type { Criterion } from './criterion.ts';
import { messages } from './messages.ts';
import { type Language, README, readReadme } from './readme.ts';

/**
 * Checks a lab and writes what it finds; without a number it writes which labs there are.
 *
 * @param given what was typed after the command: `01`, `1`, `01-hello-world`, or nothing
 * @param askedLanguage the language that was asked for, where one was
 * @returns the exit code: 0 when all criteria are met
 */
export async function runLab(given: string[], askedLanguage?: string): Promise<number> {
  const language = terminalLanguage();
  if (askedLanguage && !(askedLanguage in README)) return complain(messages.noLanguage(askedLanguage));
  if (given.length > 1) return complain(messages.oneLab);
  const labs = await allLabs();
  const [wanted] = given;
  if (wanted === undefined) return list(labs, language);
  const lab = labs.find(({ number, name }) => [number, name, `${Number(number)}`].includes(wanted));
  if (!lab) return complain(messages.noLab(wanted, labs.map(({ number }) => number).join(', ')));
  try {
    await requireEngine();
  } catch (error) {
    return complain((error as Error).message);
  }
  return check(lab, language);
}

async function list(labs: Lab[], language: Language): Promise<number> {
  console.log(messages.labs);
  for (const { name, folder } of labs) {
    const { headings } = await readReadme(folder, language);
    console.log(`  ${headings[0]?.title}\n    course/labs/${name}/${README[language]}`);
  }
  console.log(messages.howTo(labs[0]?.number ?? ''));
  return 0;
}

async function check(lab: Lab, language: Language): Promise<number> {
  const { headings } = await readReadme(lab.folder, language);
  const { criteria } = (await import(pathToFileURL(join(lab.folder, 'check.ts')).href)) as { criteria: Criterion[] };
  console.log(`${headings[0]?.title}\n`);
  let met = 0;
  for (const { what, step, look } of criteria) {
    const found = await look();
    if (found === true) met++;
    console.log(`${found === true ? '✔' : '✖'} ${what}`);
    if (found === true) continue;
    const section = headings.find(({ title }) => title.startsWith(`${step}. `));
    const where = messages.lookAt(
      `course/labs/${lab.name}/${README[language]}`,
      section?.line ?? 1,
      section?.title ?? '',
    );
    console.log(`    ${found}\n    → ${where}`);
  }
  const done = met === criteria.length;
  console.log(`\n${done ? messages.done : messages.notYet(met, criteria.length)}`);
  return done ? 0 : 1;
}

function complain(sentence: string): number {
  console.error(sentence);
  return 1;
}
