import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/support/paths.ts';
import { npmRun } from '../../../test/support/npm-run.ts';
import { allLabs } from '../scripts/all-labs.ts';
import type { Criterion } from '../scripts/criterion.ts';
import { commandsOf, type Language, README, readReadme, SECTIONS, workAndCleanUp } from '../scripts/readme.ts';

const LANGUAGES: Language[] = ['en', 'es'];
const labs = await allLabs();

/** Shell syntax that differs between Unix shells, PowerShell and cmd. */
const NOT_EVERYWHERE = /&&|\|\||[|;`\\<>]|\$[({\w]|^\w+=|^(cd|sudo|time|export) |^curl (?!http)/;

describe.each(labs)('lab $name', ({ number, name, folder }) => {
  const both = () => Promise.all(LANGUAGES.map((language) => readReadme(folder, language)));

  it('has the same steps and the same headings in both languages', async () => {
    const [en, es] = await both();
    const outline = (readme: typeof en) =>
      readme?.headings.map(({ level, title }) => [level, /^\d+\./.exec(title)?.[0]]);
    expect(outline(es)).toEqual(outline(en));
    const without = (readme: typeof en) =>
      readme?.steps.map((step) => ({
        ...step,
        section: '',
        ...(step.kind === 'commands' && { output: step.output !== undefined }),
      }));
    expect(without(es)).toEqual(without(en));
  });

  it.each(LANGUAGES)('has all its parts (%s)', async (language) => {
    const readme = await readReadme(folder, language);
    const titles = readme.headings.map(({ title }) => title);
    expect(titles[0]).toMatch(new RegExp(`^(Lab|Laboratorio) ${number} · .`));
    expect(titles.slice(-SECTIONS[language].length)).toEqual([...SECTIONS[language]]);
    expect(readme.text).toMatch(language === 'en' ? /^\*\*Goal\.\*\* /m : /^\*\*Objetivo\.\*\* /m);
    expect(readme.text).toContain('```mermaid\n');
    const questions = readme.text.slice(readme.text.indexOf(`\n## ${SECTIONS[language][2]}\n`));
    expect(questions.match(/^<details>\n<summary>.+<\/summary>\n\n(?:.*\n)+?\n<\/details>$/gm)).toHaveLength(2);
    const { work, cleanUp } = workAndCleanUp(readme, language);
    const commands = commandsOf(work);
    expect(commands.length).toBeGreaterThanOrEqual(5);
    expect(commands.length).toBeLessThanOrEqual(15);
    expect(commands.at(-1)).toBe(`npm run lab ${number}`);
    expect(commandsOf(cleanUp)).not.toEqual([]);
  });

  it('has commands that every shell takes', async () => {
    for (const command of commandsOf((await readReadme(folder, 'en')).steps)) {
      const outsideQuotes = command.replace(/"[^"$`\\]*"/g, '""');
      expect(outsideQuotes).not.toMatch(NOT_EVERYWHERE);
      expect(outsideQuotes, 'single quotes: cmd does not know them').not.toContain("'");
    }
  });

  it('shows its files as they are', async () => {
    for (const step of (await readReadme(folder, 'en')).steps) {
      if (step.kind === 'shows') expect(await readFile(join(folder, step.file), 'utf8')).toBe(step.text);
    }
  });

  it.each(LANGUAGES)('has links that lead somewhere (%s)', async (language) => {
    for (const [, link] of (await readReadme(folder, language)).text.matchAll(/\]\(([^)#]+)[^)]*\)/g)) {
      if (!link?.includes('://')) await access(join(folder, `${link}`));
    }
  });

  it('has a check whose every criterion leads to a section', async () => {
    const { criteria } = (await import(join(folder, 'check.ts'))) as { criteria: Criterion[] };
    expect(criteria.length).toBeGreaterThan(0);
    for (const readme of await both()) {
      const titles = readme.headings.map(({ title }) => title);
      for (const { step } of criteria) expect(titles.filter((title) => title.startsWith(`${step}. `))).toHaveLength(1);
    }
  });

  it.each(LANGUAGES)('stands in the index (%s)', async (language) => {
    expect(await readFile(join(ROOT, 'course/labs', README[language]), 'utf8')).toContain(
      `](${name}/${README[language]})`,
    );
  });
});

describe('npm run lab', () => {
  it.each([
    ['en', 'The labs, in the order of the course:', 'README.md'],
    ['es', 'Los laboratorios, en el orden del curso:', 'README.es.md'],
  ])('lists the labs (%s)', async (language, title, file) => {
    const { code, output } = await npmRun(ROOT, ['lab', '--', '--language', language]);
    expect(output).toContain(title);
    for (const { name } of labs) expect(output).toContain(`course/labs/${name}/${file}`);
    expect(code).toBe(0);
  });

  it.each([
    [['99'], 'There is no lab "99"; there are: 01, 02'],
    [['01', '02'], 'Name one lab and nothing more'],
    [['01', '--language', 'fr'], 'There is no language "fr"; there are: es, en.'],
  ])('says what is wrong with %j', async (args, sentence) => {
    const { code, output } = await npmRun(ROOT, ['lab', '--', ...args]);
    expect(output).toContain(sentence);
    expect(code).toBe(1);
  });

  it.each([
    ['as an option', ['lab', '01', '--', '--language', 'es']],
    ['as an option of which npm thinks that it is its own', ['lab', '01', '--language', 'es']],
  ])('takes the language %s, and says in one sentence that no engine answers', async (_, args) => {
    const { code, output } = await npmRun(ROOT, args, { DOCKER_HOST: 'tcp://127.0.0.1:1' });
    const sentences = output.split('\n').filter((line) => line && !line.startsWith('npm warn'));
    expect(sentences).toEqual([
      expect.stringMatching(/^Ningún motor de Docker responde \(.+\)\. Inicia Docker Desktop/),
    ]);
    expect(code).toBe(1);
  });
});
