import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Visitor } from './visitor.ts';

/** A hostile client at work: see attacker.ts for what there is. */
export class Attack {
  readonly #attacker: ChildProcess;
  #said = '';

  private constructor(attacker: ChildProcess) {
    this.#attacker = attacker;
    attacker.stdout?.setEncoding('utf8').on('data', (text) => {
      this.#said += text;
    });
  }

  /** @param who whose session it has */
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
    await once(attacker.stdout as NonNullable<typeof attacker.stdout>, 'data');
    return attack;
  }

  /** @returns how often it was answered what */
  async end(): Promise<Record<string, number>> {
    const ended = once(this.#attacker, 'close');
    this.#attacker.kill('SIGTERM');
    await ended;
    return JSON.parse(this.#said.split('\n').find((line) => line.startsWith('{')) ?? '{}');
  }
}
