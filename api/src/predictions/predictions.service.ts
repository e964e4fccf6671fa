import { Inject, Injectable } from '@nestjs/common';
import type { SessionUser } from '../auth/auth.schema.ts';
import { CompanyService } from '../company/company.service.ts';
import { CONFIGURATION, type Configuration } from '../configuration/configuration.ts';
import { MOST_INTEGER, unstorableAmount } from '../database/integers.ts';
import { newId } from '../database/new-id.ts';
import type { ReviewedEmployee } from '../employees/employees.schema.ts';
import { EmployeesService } from '../employees/employees.service.ts';
import { type Seniority, targetsOf } from '../employees/seniority.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { translate } from '../i18n/translate.ts';
import type { ModelRunner } from '../models/model-runner.ts';
import { ServingService } from '../models/serving.service.ts';
import { featureRow, ratingOf } from './features.ts';
import { whyUnknown } from './fits-company.ts';
import { outsideOf } from './outside.ts';
import { applyPolicy } from './policy.ts';
import { type PredictionMade, predictionsMade } from './predictions.channel.ts';
import type {
  PredictionAnswer,
  PredictionId,
  PredictionPreview,
  PredictionRequest,
  Sweep,
  SweepRequest,
} from './predictions.schema.ts';
import { PredictionsStore } from './predictions.store.ts';
import { raiseOf } from './raise.ts';
import { todayRow } from './today-row.ts';

@Injectable()
export class PredictionsService {
  private readonly minimumRaise: number;

  constructor(
    private readonly employees: EmployeesService,
    private readonly serving: ServingService,
    private readonly store: PredictionsStore,
    private readonly company: CompanyService,
    @Inject(CONFIGURATION) { MINIMUM_RAISE }: Configuration,
  ) {
    this.minimumRaise = MINIMUM_RAISE;
  }

  /** Predicts without storing it. */
  async preview(request: PredictionRequest): Promise<PredictionPreview> {
    const answer = await this.answer(request);
    tell(answer, 'preview');
    return answer;
  }

  /** Predicts all valid targets without storing them. */
  async sweep({ employeeId, features = {} }: SweepRequest): Promise<Sweep> {
    const employee = await this.employees.getReviewed(employeeId);
    const now = new Date();
    const { runner } = this.serving;
    const targets = targetsOf(employee.seniority);
    const items = await Promise.all(targets.map((target) => this.predict(runner, employee, target, features, now)));
    for (const item of items) tell(item, 'preview');
    return { items };
  }

  /** Predicts and stores the prediction. */
  async create(request: PredictionRequest, user: SessionUser): Promise<PredictionAnswer> {
    const answer = { id: newId<PredictionId>(), ...(await this.answer(request)), createdBy: user.email };
    await this.store.add(answer, user.id);
    tell(answer, 'stored');
    return answer;
  }

  private async answer({ employeeId, targetSeniority, features = {} }: PredictionRequest): Promise<PredictionPreview> {
    const employee = await this.employees.getReviewed(employeeId);
    const targets = targetsOf(employee.seniority);
    if (!targets.includes(targetSeniority)) {
      const message = translate({
        en: `is ${targetSeniority}, below today's ${employee.seniority}; allowed: ${targets.join(', ')}`,
        es: `es ${targetSeniority}, menos que ${employee.seniority}, el de hoy; se admite: ${targets.join(', ')}`,
      });
      throw ProblemException.unprocessable([{ path: 'targetSeniority', message }]);
    }
    return this.predict(this.serving.runner, employee, targetSeniority, features, new Date());
  }

  /** With one runner from the first feature to the last reason: an activation meanwhile changes nothing. */
  private async predict(
    runner: ModelRunner,
    employee: ReviewedEmployee,
    targetSeniority: Seniority,
    features: NonNullable<PredictionRequest['features']>,
    now: Date,
  ): Promise<PredictionPreview> {
    const { manifest } = runner.model;
    const why = whyUnknown(manifest, employee);
    if (why) throw ProblemException.unanswerable(why(await this.company.jobList()));
    const row = featureRow(manifest, employee, targetSeniority, features, now);
    const today = todayRow(manifest, row, employee.seniority, employee.lastRating);
    const [{ raw, band }, reasons] = await Promise.all([runner.predict(row), runner.explain(row, today)]);
    const { salary, steps } = applyPolicy(raw, employee.salary, this.minimumRaise);
    // One row that cannot be stored would fail all that are stored with it.
    const amount = unstorableAmount([salary, band.low, band.high]);
    if (amount !== undefined) throw ProblemException.unanswerable(tooLarge(amount));
    return {
      employeeId: employee.id,
      targetSeniority,
      modelVersion: manifest.version,
      modelSha256: manifest.sha256,
      features: row,
      rating: ratingOf(manifest, row),
      currency: employee.currency,
      currentSeniority: employee.seniority,
      currentJob: employee.job,
      currentSalary: employee.salary,
      predictedSalary: salary,
      rawPrediction: raw,
      raise: raiseOf(employee.salary, salary),
      band,
      outside: outsideOf(manifest, row),
      policy: steps,
      reasons: reasons.level,
      raiseReasons: reasons.raise,
      createdAt: now.toISOString(),
    };
  }
}

const tooLarge = (amount: number) =>
  translate({
    en: `The active model’s prediction for this person, or an end of its band, is ${amount}; allowed: amounts from −${MOST_INTEGER} to ${MOST_INTEGER}. Ask with other values, or activate another model.`,
    es: `La predicción del modelo activo para esta persona, o un extremo de su banda, es ${amount}; se admiten importes de −${MOST_INTEGER} a ${MOST_INTEGER}. Pregunta con otros valores o activa otro modelo.`,
  });

function tell({ modelVersion }: PredictionPreview, kind: PredictionMade['kind']): void {
  predictionsMade.publish({ modelVersion, kind } satisfies PredictionMade);
}
