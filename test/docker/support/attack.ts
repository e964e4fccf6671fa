import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Visitor } from './visitor.ts';

/** A running hostile client; attacker.ts has the kinds of attack. */
export class Attack {
  readonly #attacker: ChildProcess;
  readonly #failure: Promise<never>;
  #said = '';

  private constructor(attacker: ChildProcess) {
    this.#attacker = attacker;
    attacker.stdout?.setEncoding('utf8').on('data', (text) => {
      this.#said += text;
    });
    this.#failure = once(attacker, 'exit').then(([code]) => {
      throw new Error(`the attacker ended by itself, with ${code}`);
    });
    this.#failure.catch(() => {});
  }

  /** @param who whose session it uses */
  static async begin(kind: string, origin: string, who: Visitor): Promise<Attack> {
    const env = { ...process.env, QUESTION: JSON.stringify(await who.aQuestion()) };
    const args = [
      '--disable-warning=ExperimentalWarning',
      join(import.meta.dirname, 'attacker.ts'),
      kind,
      origin,
      who.token,
    ];
    const attacker = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const attack = new Attack(attacker);
    await Promise.race([once(attacker.stdout as NonNullable<typeof attacker.stdout>, 'data'), attack.#failure]);
    return attack;
  }

  /** @returns the number of answers by status */
  async end(): Promise<Record<string, number>> {
    if (this.#attacker.exitCode !== null) await this.#failure;
    const ended = once(this.#attacker, 'close');
    this.#attacker.kill('SIGTERM');
    await ended;
    return JSON.parse(this.#said.split('\n').find((line) => line.startsWith('{')) ?? '{}');
  }
}
