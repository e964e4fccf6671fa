import { readFile } from 'node:fs/promises';
import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LRUCache } from 'lru-cache';
import PQueue from 'p-queue';
import type { Repository } from 'typeorm';
import { CONFIGURATION, type Configuration } from '../configuration/configuration.ts';
import { isDatabaseAway } from '../database/is-database-away.ts';
import { Listener } from '../database/listener.ts';
import { rowsOf } from '../database/query.ts';
import { type LoadedModel, loadModel, openModel, sha256 } from './load-model.ts';
import { manifestSchema } from './manifest.schema.ts';
import { ModelRunner } from './model-runner.ts';
import { ModelVersion } from './model-version.entity.ts';
import { registerOwn, serveFirst, serveNewImage, servingRow } from './models.sql.ts';

/** Sessions that are kept ready beside the active one: to roll back, and for requests that name a version. */
const KEPT = 2;
/** A version that could not be loaded is tried again after this. */
const RETRY_MS = 30_000;
/** Longer than a request can take. */
const RETIRE_MS = 60_000;

/** A version that answers beside the active one. */
export interface Shadow {
  version: string;
  since: Date;
}

/** The model version that this process serves: the registry's active one, unless MODEL_MANIFEST pins another. */
@Injectable()
export class ServingService implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('Models');
  private readonly runners = new LRUCache<string, ModelRunner>({ max: KEPT, dispose: (runner) => this.retire(runner) });
  private readonly loads = new PQueue({ concurrency: 1 });
  private readonly refused = new LRUCache<string, true>({ max: 10, ttl: RETRY_MS });
  private readonly listener: Listener;
  private own: LoadedModel | undefined;
  private isRegistered = false;
  private serving: ModelRunner | undefined;
  private inShadow: Shadow | null = null;
  private trouble = '';
  private following: Promise<void> = Promise.resolve();

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @InjectRepository(ModelVersion) private readonly versions: Repository<ModelVersion>,
  ) {
    this.listener = new Listener(configuration, 'model_serving', () => this.follow());
  }

  async onModuleInit(): Promise<void> {
    this.own = await loadModel(this.configuration.MODEL_MANIFEST);
    this.serving = new ModelRunner(this.own);
    if (this.pinned) return;
    await this.follow();
    this.listener.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.listener.stop();
  }

  get pinned(): boolean {
    return this.configuration.MODEL_PINNED;
  }

  /** The version that MODEL_MANIFEST pins, which need not be in the registry; null where the active one is served. */
  get pinnedVersion(): string | null {
    return this.pinned ? this.runner.version : null;
  }

  /** Read it once a request: from one turn to the next it may be another version's. */
  get runner(): ModelRunner {
    if (!this.serving) throw new Error('No model is served before the application has been initialised.');
    return this.serving;
  }

  /** The version that runs in shadow, and since when; null where none does. */
  get shadow(): Shadow | null {
    return this.inShadow;
  }

  /** The path of the served model's file; undefined of one of the registry. */
  get file(): string | undefined {
    return this.runner.model === this.own ? this.own.file : undefined;
  }

  /**
   * A version of the registry, loaded.
   *
   * @returns undefined for an unknown one
   * @throws Error where it cannot be loaded
   */
  async runnerOf(version: string): Promise<ModelRunner | undefined> {
    if (version === this.runner.version) return this.runner;
    // One at a time: a file and its session may be large.
    return this.runners.get(version) ?? this.loads.add(() => this.load(version));
  }

  private async load(version: string): Promise<ModelRunner | undefined> {
    const known = this.runners.get(version);
    if (known) return known;
    const row = await this.versions.findOne({ where: { version }, select: { manifest: true, file: true } });
    if (!row) return undefined;
    const runner = await open(row);
    this.runners.set(version, runner);
    this.refused.delete(version);
    return runner;
  }

  /** Frees a session that is no longer kept, once no request can still be using it. */
  private retire(runner: ModelRunner): void {
    setTimeout(() => {
      if (runner !== this.serving && this.runners.peek(runner.version) !== runner) void runner.release();
    }, RETIRE_MS).unref();
  }

  /** Serves what is active now. Never rejects: what cannot be loaded, or looked up, leaves the one before in place. */
  follow(): Promise<void> {
    this.following = this.following.then(() => this.lookOrTell());
    return this.following;
  }

  private async lookOrTell(): Promise<void> {
    try {
      await this.look();
      this.trouble = '';
    } catch (error) {
      if (isDatabaseAway(error)) return; // readiness says so
      const { message } = error as Error;
      if (message !== this.trouble) this.logger.error(`${this.runner.version} is served on: ${message}`);
      this.trouble = message;
    }
  }

  private async look(): Promise<void> {
    if (!this.isRegistered) await this.register();
    const [row] = await rowsOf(this.versions, servingRow);
    this.isRegistered = row !== undefined;
    this.inShadow = row?.shadow && row.shadowSince ? { version: row.shadow, since: row.shadowSince } : null;
    if (!row || row.active === this.runner.version || this.refused.has(row.active)) return;
    const before = this.runner;
    try {
      const runner = await this.runnerOf(row.active);
      if (!runner) throw new Error('it is not in the registry');
      this.serving = runner;
    } catch (error) {
      if (!isDatabaseAway(error)) this.refused.set(row.active, true);
      throw new Error(`${row.active} cannot be loaded: ${(error as Error).message}`, { cause: error });
    }
    this.runners.set(before.version, before);
    this.logger.log(`Serves ${this.runner.version} in place of ${before.version}`);
  }

  /** A new database, and a new image, get the image's own model. */
  private async register(): Promise<void> {
    const { manifest, file } = this.own as LoadedModel;
    const bytes = await readFile(file);
    await this.versions.manager.transaction(async (manager) => {
      const [row] = await rowsOf(manager, registerOwn(manifest, bytes));
      await rowsOf(manager, serveFirst(manifest.version));
      if (row?.isNew) await rowsOf(manager, serveNewImage(manifest.version));
    });
  }
}

async function open({ manifest: given, file }: Pick<ModelVersion, 'manifest' | 'file'>): Promise<ModelRunner> {
  const { data: manifest, error } = manifestSchema.safeParse(given);
  if (!manifest) throw new Error(`${error.issues[0]?.path.join('.')}: ${error.issues[0]?.message}`);
  const actual = sha256(file);
  if (actual !== manifest.sha256) throw new Error(`its file has the SHA-256 ${actual}, not ${manifest.sha256}`);
  return new ModelRunner(await openModel(manifest, file));
}
