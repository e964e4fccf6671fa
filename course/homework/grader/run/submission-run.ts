import { randomBytes } from 'node:crypto';
import type { ComposeConfig } from '../compose/config.ts';
import { bindsOfData } from '../compose/data-binds.ts';
import { Blocked, CannotCheck } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { baseOf } from '../reading/dockerfile.ts';
import { roleOfImage } from '../reading/image-name.ts';
import type { Submission } from '../reading/submission.ts';
import { type Alone, hadToBeKilled, runAlone, startDatabase, usersOf } from './alone.ts';
import { type BuildFailure, type Built, buildImage } from './builds.ts';
import { changeSources } from './change-sources.ts';
import { cleanUp } from './clean-up.ts';
import type { Door } from './door.ts';
import { findEngine, haveImage } from './engine.ts';
import { Fence } from './fence.ts';
import { type Leak, secretsIn } from './image-secrets.ts';
import { playStory } from './play-story.ts';
import type { Prepared } from './prepared.ts';
import type { OnProgress } from './progress-texts.ts';
import type { Story } from './scenario.ts';
import { trustedPostgres } from './trusted-postgres.ts';
import { Workspace } from './workspace.ts';

interface Options {
  submission: Submission;
  /** The resolved compose file, if there is one that Compose can read. */
  config: () => Promise<ComposeConfig | undefined>;
  onProgress: OnProgress;
  buildSeconds: number;
}

const DISK_MS = 2_000;
const STOP_SECONDS = 5;

/** Builds and runs a submission; each step runs once and is shared by the criteria. What it creates carries its name. */
export class SubmissionRun {
  readonly name = `aumento-grader-${randomBytes(4).toString('hex')}`;
  readonly options: Options;
  readonly #memory = new Map<string, Promise<unknown>>();
  readonly #abort = new AbortController();
  #diskFull = false;
  #prepared: Partial<Prepared> = {};
  #watch: NodeJS.Timeout | undefined;

  constructor(options: Options) {
    this.options = options;
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  get diskFull(): boolean {
    return this.#diskFull;
  }

  /** @throws CannotCheck when there is no engine */
  ready(): Promise<Prepared> {
    return this.once('ready', async () => {
      const { submission, onProgress, config } = this.options;
      onProgress('engine');
      const engine = await findEngine();
      const compose = await config();
      const postgres = await haveImage(trustedPostgres(compose), LIMITS.pullSeconds);
      const fence = await Fence.put(`${this.name}-fence`, postgres, engine.memory);
      this.#prepared = { engine, postgres, fence };
      const binds = compose ? bindsOfData(compose, submission) : [];
      const workspace = await Workspace.copy(submission, this.name, binds);
      this.#prepared.workspace = workspace;
      this.#watchDisk(fence);
      return { engine, postgres, fence, workspace };
    });
  }

  /** Builds every image. The database for the next step starts in parallel. */
  builds(): Promise<{ images: Built[]; failures: BuildFailure[] }> {
    return this.once('builds', async () => {
      await this.ready();
      this.options.onProgress('build');
      const [built] = await Promise.all([this.#buildAll('1'), this.#database()]);
      return built;
    });
  }

  /** @throws Blocked when one could not be built */
  async images(): Promise<Built[]> {
    const { images, failures } = await this.builds();
    if (failures.length > 0 || images.length === 0) throw new Blocked('01-builds');
    return images;
  }

  /** The images again, after the sources changed; undefined where they do not build any more. */
  rebuilt(): Promise<Built[] | undefined> {
    return this.once('rebuilt', async () => {
      await this.images();
      const { workspace } = await this.ready();
      this.options.onProgress('rebuild');
      changeSources(workspace);
      const { images, failures } = await this.#buildAll('2');
      return failures.length > 0 ? undefined : images;
    });
  }

  /** The application's image, run without Compose. */
  alone(): Promise<Alone> {
    return this.once('alone', async () => {
      const images = await this.images();
      const { engine } = await this.ready();
      this.options.onProgress('alone');
      // If none answers, the report names the image that runs a program before the one that serves files.
      const isFront = ({ recipe }: Built) => roleOfImage(baseOf(recipe.dockerfile, recipe.target)) === 'front';
      const sorted = images.toSorted((a, b) => Number(isFront(a)) - Number(isFront(b)));
      const door = await this.#database();
      return runAlone(`${this.name}-alone`, sorted, { door, cpus: engine.cpus, signal: this.signal });
    });
  }

  async users(): Promise<string[]> {
    const alone = await this.#answering();
    return usersOf(alone.container);
  }

  /** Whether the application had to be killed, since it did not end within 5 seconds. */
  killed(): Promise<boolean> {
    return this.once('killed', async () => {
      const { container } = await this.#answering();
      this.options.onProgress('stop');
      return hadToBeKilled(container, STOP_SECONDS);
    });
  }

  leaks(): Promise<{ built: Built; leaks: Leak[] }[]> {
    return this.once('leaks', async () => {
      const images = await this.images();
      this.options.onProgress('secrets');
      return Promise.all(images.map(async (built) => ({ built, leaks: await secretsIn(built.tag) })));
    });
  }

  /** @param config the resolved compose file, which was found safe */
  story(config: ComposeConfig): Promise<Story> {
    return this.once('story', async () => {
      const images = await this.images();
      await this.#memory.get('alone');
      await cleanUp(`${this.name}-alone`);
      const { submission, onProgress } = this.options;
      const { engine, workspace, postgres } = await this.ready();
      const project = `${this.name}-app`;
      const stage = { submission, onProgress, engine, workspace, postgres, project, signal: this.signal };
      return playStory({ ...stage, rebuilt: () => this.rebuilt() }, config, images);
    });
  }

  /** Removes everything that was created. @returns what could not be removed */
  async close(): Promise<string[]> {
    clearInterval(this.#watch);
    this.#abort.abort();
    // The engine was never used.
    if (this.#memory.size === 0) return [];
    this.options.onProgress('clean');
    await Promise.allSettled(this.#memory.values());
    const { fence, workspace, engine } = this.#prepared;
    const left = await cleanUp(this.name, this.#diskFull ? engine?.builder : undefined);
    await workspace?.remove();
    await fence?.remove();
    return left;
  }

  once<T>(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#memory.get(key) ?? (this.signal.aborted ? Promise.reject(this.#ended()) : make());
    this.#memory.set(key, known);
    return known as Promise<T>;
  }

  /** The error for steps that are asked for after the end: which step filled the disk, or that it was interrupted. */
  #ended(): Error {
    if (!this.#diskFull) return new CannotCheck('stopped');
    return new Blocked(this.#memory.has('alone') ? '01-answers' : '01-builds');
  }

  #database(): Promise<Door> {
    return this.once('database', async () => startDatabase(`${this.name}-alone`, await this.ready()));
  }

  async #answering() {
    const alone = await this.alone();
    if (!alone.answers) throw new Blocked('01-answers');
    return alone;
  }

  async #buildAll(round: string) {
    const { engine, fence, workspace } = await this.ready();
    const { submission, buildSeconds: seconds } = this.options;
    const common = { dir: workspace.dir, builder: engine.builder, fence, seconds, signal: this.signal };
    const all = await Promise.all(
      submission.recipes.map((recipe, index) =>
        buildImage(recipe, `${this.name}-${index}:${round}`, { ...common, diskFull: () => this.#diskFull }),
      ),
    );
    const machine = all.find((one) => 'why' in one && one.why === 'machine');
    if (machine && 'why' in machine) throw new CannotCheck(machine.message);
    return {
      images: all.filter((one): one is Built => 'tag' in one),
      failures: all.filter((one): one is BuildFailure => 'why' in one),
    };
  }

  #watchDisk(fence: Fence): void {
    let asking = false;
    this.#watch = setInterval(async () => {
      if (asking) return;
      asking = true;
      if ((await fence.lost()) > LIMITS.diskBytes) {
        this.#diskFull = true;
        this.#abort.abort();
      }
      asking = false;
    }, DISK_MS);
    this.#watch.unref();
  }
}
