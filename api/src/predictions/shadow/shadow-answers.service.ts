import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { CONFIGURATION, type Configuration } from '../../configuration/configuration.ts';
import { tryLockUntilCommit } from '../../database/advisory-lock.ts';
import { isDatabaseAway } from '../../database/is-database-away.ts';
import { firstIdOf, timeOf } from '../../database/new-id.ts';
import { rowsOf } from '../../database/query.ts';
import type { EmployeeId, ReviewedEmployee } from '../../employees/employees.schema.ts';
import { EmployeesService } from '../../employees/employees.service.ts';
import { ProblemException } from '../../http/problems/problem.exception.ts';
import type { Manifest } from '../../models/manifest.schema.ts';
import type { ModelRunner } from '../../models/model-runner.ts';
import { ServingService, type Shadow } from '../../models/serving.service.ts';
import { featureRow, reviewRatingOf } from '../features.ts';
import { whyUnknown } from '../fits-company.ts';
import { applyPolicy } from '../policy.ts';
import { type AskedPrediction, keepShadow, lastShadowed, predictionsToShadow } from './shadow.sql.ts';
import { ShadowPrediction } from './shadow-prediction.entity.ts';

const EVERY_MS = 1_000;
const BATCH = 200;
/** A prediction's id is made before its INSERT: later ones may be there first. */
const LATE_MS = 15_000;
/** PostgreSQL's largest `integer`. */
const MOST = 2_147_483_647;

/**
 * Lets the version in shadow answer what was predicted and kept, a moment later and off the way of the answer. It reads
 * predictions from the database, so that none is left out by a restart; of all replicas one works at a time.
 */
@Injectable()
export class ShadowAnswersService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Shadow');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private isEnding = false;
  /** What was predicted before is answered; milliseconds since 1970. */
  private place: { shadow: Shadow; from: number } | undefined;

  constructor(
    @InjectRepository(ShadowPrediction) private readonly answers: Repository<ShadowPrediction>,
    private readonly serving: ServingService,
    private readonly employees: EmployeesService,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  onApplicationBootstrap(): void {
    let isBusy = false;
    this.timer = setInterval(async () => {
      if (isBusy || !this.serving.shadow) return;
      isBusy = true;
      await this.catchUp();
      isBusy = false;
    }, EVERY_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    this.isEnding = true;
    await this.running;
  }

  /** Answers what waits. Never rejects: what could not be done now is done the next time. */
  catchUp(): Promise<void> {
    this.running = this.running
      .then(() => this.answerAll())
      .catch((error: Error) => {
        if (!isDatabaseAway(error)) this.logger.error(`The shadow cannot answer now; tried again: ${error.message}`);
      });
    return this.running;
  }

  private async answerAll(): Promise<void> {
    const { shadow } = this.serving;
    const runner = shadow && (await this.serving.runnerOf(shadow.version));
    if (!runner) return;
    for (let count = BATCH; count === BATCH && !this.isEnding; ) count = await this.answerSome(shadow, runner);
  }

  /** @returns how many */
  private async answerSome(shadow: Shadow, runner: ModelRunner): Promise<number> {
    const from = await this.startOf(shadow);
    const asked = await this.answers.manager.transaction(async (manager) => {
      if (!(await tryLockUntilCommit(manager, 'shadow'))) return undefined;
      const some = await rowsOf(manager, predictionsToShadow(shadow.version, firstIdOf(from), BATCH));
      const people = await this.employees.reviewedByIds(
        some.map(({ employeeId }) => employeeId),
        manager,
      );
      await rowsOf(manager, keepShadow(await Promise.all(some.map((one) => this.answer(one, people, runner)))));
      return some;
    });
    if (!asked) return 0;
    const last = asked.at(-1)?.createdAt.getTime() ?? Number.POSITIVE_INFINITY;
    this.place = { shadow, from: Math.max(from, Math.min(last, Date.now()) - LATE_MS) };
    return asked.length;
  }

  /** Milliseconds since 1970. After a restart: where the last one who worked got to. */
  private async startOf(shadow: Shadow): Promise<number> {
    const { place } = this;
    const begin = shadow.since.getTime();
    if (place?.shadow.version === shadow.version && place.shadow.since.getTime() === begin) return place.from;
    const [row] = await rowsOf(this.answers, lastShadowed(shadow.version));
    return Math.max(begin, row?.id ? timeOf(row.id) - LATE_MS : begin);
  }

  private async answer(
    asked: AskedPrediction,
    people: ReadonlyMap<EmployeeId, ReviewedEmployee>,
    runner: ModelRunner,
  ): Promise<ShadowPrediction> {
    const row = { modelVersion: runner.version, predictionId: asked.id };
    const none = { ...row, rawPrediction: null, predictedSalary: null };
    const known = people.get(asked.employeeId);
    if (!known) return none;
    try {
      const { manifest } = runner.model;
      const employee = asThen(asked, known);
      if (whyUnknown(manifest, employee)) return none;
      const given = givenTo(manifest, asked);
      const { raw } = await runner.predict(
        featureRow(manifest, employee, asked.targetSeniority, given, asked.createdAt),
      );
      const { salary } = applyPolicy(raw, asked.currentSalary, this.configuration.MINIMUM_RAISE);
      return Math.abs(salary) > MOST ? none : { ...row, rawPrediction: raw, predictedSalary: salary };
    } catch (error) {
      // What it was not asked, what it does not take, what it cannot say: counted, as "could not answer".
      if (!(error instanceof ProblemException)) this.logger.warn(`${asked.id}: ${(error as Error).message}`);
      return none;
    }
  }
}

/** The person, as far as the prediction kept them. */
function asThen(asked: AskedPrediction, employee: ReviewedEmployee): ReviewedEmployee {
  const { currentSeniority, currentJob, currentSalary } = asked;
  return {
    ...employee,
    seniority: currentSeniority ?? employee.seniority,
    job: currentJob ?? employee.job,
    salary: currentSalary,
  };
}

/** What the request gave, as far as the version in shadow asks for it; its rating may be called otherwise. */
function givenTo(manifest: Manifest, { features, rating }: AskedPrediction): Record<string, unknown> {
  const asked = manifest.features.filter(({ source }) => source === 'request').map(({ name }) => name);
  const given = Object.fromEntries(asked.flatMap((name) => (name in features ? [[name, features[name]]] : [])));
  const own = reviewRatingOf(manifest);
  return asked.includes(own) && rating !== null ? { ...given, [own]: rating } : given;
}
