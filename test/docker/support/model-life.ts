import { setTimeout as pause } from 'node:timers/promises';
import { salaryVariant } from '../../support/salary-variant.ts';
import type { Visitor } from './visitor.ts';

const PAUSE_MS = 20;

interface Serving {
  active: string;
}

export interface Life {
  /** Versions whose upload was acknowledged with 201. */
  added: string[];
  /** Versions that were sent. */
  sent: string[];
  /** Versions whose activation was acknowledged, in order. */
  activated: string[];
  /** Activations that were asked for after the last acknowledged one. */
  pending: string[];
  /** Requests refused with 429 or 503, or that got no answer while something was down. */
  refused: number;
  /** All other answers. */
  others: string[];
}

/** Uploads one version after the other, and activates each. */
export class ModelLife {
  readonly life: Life = { added: [], sent: [], activated: [], pending: [], refused: 0, others: [] };
  readonly #origin: string;
  readonly #admin: Visitor;
  #share: number;
  #under = true;
  #living: Promise<void>;

  /** @param share of the first version; each test needs its own */
  constructor(origin: string, admin: Visitor, share: number) {
    this.#origin = origin;
    this.#admin = admin;
    this.#share = share;
    this.#living = this.#live();
  }

  async stop(): Promise<Life> {
    this.#under = false;
    await this.#living;
    return this.life;
  }

  async #live(): Promise<void> {
    while (this.#under) {
      const { manifest, file } = salaryVariant(this.#share);
      this.#share += 0.0001;
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(file)]));
      form.append('manifest', JSON.stringify(manifest));
      this.life.sent.push(manifest.version);
      const added = await this.#ask('/api/models', { method: 'POST', body: form }, 201);
      if (added) {
        this.life.added.push(manifest.version);
        await this.#activate(manifest.version);
      }
      await pause(PAUSE_MS);
    }
  }

  async #activate(version: string): Promise<void> {
    const list = (await this.#ask('/api/models', {}, 200)) as { serving: Serving } | undefined;
    if (!list) return;
    this.life.pending.push(version);
    const body = JSON.stringify({ version, replaces: list.serving.active });
    const headers = { 'content-type': 'application/json' };
    if (!(await this.#ask('/api/models/active', { method: 'PUT', body, headers }, 200))) return;
    this.life.activated.push(version);
    this.life.pending = [];
  }

  async #ask(path: string, init: RequestInit, wanted: number): Promise<unknown> {
    try {
      const headers = { ...(init.headers as Record<string, string>), ...this.#admin.authorization };
      const answer = await fetch(`${this.#origin}${path}`, { ...init, headers });
      const text = await answer.text();
      if (answer.status === wanted) return JSON.parse(text);
      if ([429, 503].includes(answer.status)) this.life.refused += 1;
      else this.life.others.push(`${path} ${answer.status}: ${text.slice(0, 300)}`);
    } catch {
      // The connection was cut: whether it was done, the registry knows.
      this.life.refused += 1;
    }
    return undefined;
  }
}
