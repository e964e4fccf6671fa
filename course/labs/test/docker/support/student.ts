import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { docker, tryDocker } from '../../../../../scripts/docker/docker.ts';
import { thingsNamed } from '../../../../../scripts/docker/named-things.ts';
import type { Lab } from '../../../scripts/all-labs.ts';
import type { Step } from '../../../scripts/readme.ts';
import { edit } from './edit.ts';
import { containsLines, matchesOutput } from './expected-output.ts';
import { interrupt, type Typed, type } from './terminal.ts';

/** Read-only commands, which can be repeated while what they look at is still starting. */
const LOOKS = /^(curl|docker (compose |container )?(logs|ps|exec|inspect)) /;
const BUILDS = /^docker (build|compose build) /;
const PATIENCE = 60_000;

/** Follows a lab's README in a copy of the lab, and compares the output with what both READMEs promise. */
export class Student {
  readonly #lab: Lab;
  readonly #home: string;
  readonly #secondTerminal: Typed[] = [];
  readonly #volumes = new Set<string>();

  /** @param home a folder that only this student has, above the lab's */
  constructor(lab: Lab, home: string) {
    this.#lab = lab;
    this.#home = home;
  }

  /** @throws naming the first command that does something else than one of the READMEs promises */
  async follow(english: Step[], spanish: Step[]): Promise<void> {
    await writeFile(join(this.#home, '.curlrc'), 'silent\nshow-error\n');
    for (const [index, step] of english.entries()) {
      const other = spanish[index];
      if (step.kind === 'save') await this.#save(step.file, step.text);
      else if (step.kind === 'edit') await edit(join(this.#lab.folder, step.file), step.text);
      else if (step.kind === 'commands' && other?.kind === 'commands') await this.#type(step, other.output);
    }
  }

  /** Volumes that containers of the lab had and that are still there, whatever their names. */
  async volumesLeft(): Promise<string[]> {
    return (await docker(['volume', 'ls', '-q'])).split('\n').filter((name) => this.#volumes.has(name));
  }

  /** Closes the terminals that are still open. */
  async leave(): Promise<void> {
    await Promise.all(this.#secondTerminal.map(interrupt));
  }

  async #save(file: string, text: string): Promise<void> {
    const path = join(this.#lab.folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }

  async #type(step: Step & { kind: 'commands' }, spanish?: string): Promise<void> {
    const promises = [step.output, spanish].filter((text) => text !== undefined);
    if (step.secondTerminal) return this.#leaveOpen(step.commands.join('\n'), promises);
    let before = '';
    for (const [index, command] of step.commands.entries()) {
      const last = index === step.commands.length - 1;
      const isCheck = command.startsWith('npm run lab ');
      const agrees = BUILDS.test(command) ? containsLines : matchesOutput;
      before += await this.#run(command, {
        fails: step.fails && last,
        holds: (output) =>
          !last || (isCheck ? promises.slice(0, 1) : promises).every((text) => agrees(before + output, text)),
        promises,
      });
      if (isCheck && spanish !== undefined) {
        await this.#run(command, {
          language: 'es',
          holds: (output) => matchesOutput(output, spanish),
          promises: [spanish],
        });
      }
    }
    for (const volume of await this.#mounted()) this.#volumes.add(volume);
  }

  async #run(command: string, { fails = false, language = 'en', holds, promises }: Expected): Promise<string> {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      const typed = type(command, this.#lab.folder, this.#home, language);
      const code = await typed.ended;
      const output = typed.output();
      if ((code !== 0) === fails && holds(output)) return output;
      if (!LOOKS.test(command) || Date.now() > deadline) {
        const wanted = `${fails ? 'to fail, ' : ''}${promises.join('\nand\n')}`;
        throw new Error(`${command}\nended with ${code} and wrote\n${output}\nThe README promises ${wanted}`);
      }
      await pause(200);
    }
  }

  async #leaveOpen(command: string, promises: string[]): Promise<void> {
    const typed = type(command, this.#lab.folder, this.#home);
    this.#secondTerminal.push(typed);
    const deadline = Date.now() + PATIENCE;
    while (!promises.every((text) => matchesOutput(typed.output(), text))) {
      if (typed.child.exitCode !== null || Date.now() > deadline)
        throw new Error(`${command}\nwrote\n${typed.output()}\nThe README promises\n${promises.join('\nand\n')}`);
      await pause(100);
    }
  }

  async #mounted(): Promise<string[]> {
    const format = '{{range .Mounts}}{{println .Name}}{{end}}';
    const { stdout } = await tryDocker([
      'container',
      'inspect',
      '--format',
      format,
      ...(await thingsNamed(`lab${this.#lab.number}`)),
    ]);
    return stdout.split('\n').filter(Boolean);
  }
}

interface Expected {
  fails?: boolean;
  language?: 'en' | 'es';
  holds: (output: string) => boolean;
  promises: string[];
}
