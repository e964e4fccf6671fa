import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { gather } from '../batching/batching.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { Prediction } from './prediction.entity.ts';
import type { PredictionAnswer, PredictionsPage, PredictionsQuery } from './predictions.schema.ts';
import { raiseOf } from './raise.ts';

interface Insertion {
  answer: PredictionAnswer;
  userId: string;
}

// Each column's values go as one array. The joins leave out what was deleted meanwhile, so that one such row
// cannot fail those that are written with it.
const INSERT = `
  INSERT INTO predictions (id, employee_id, created_by, created_at, model_version, target_seniority, features,
    raw_prediction, current_salary, predicted_salary, band_low, band_high, band_coverage, policy, reasons)
  SELECT new.id, employees.id, users.id, new.created_at, new.model_version, new.target_seniority, new.features,
    new.raw_prediction, new.current_salary, new.predicted_salary, new.band_low, new.band_high, new.band_coverage,
    new.policy, new.reasons
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::text[], $6::text[], $7::jsonb[],
    $8::float8[], $9::integer[], $10::integer[], $11::integer[], $12::integer[], $13::float8[], $14::jsonb[], $15::jsonb[])
    AS new (id, employee_id, created_by, created_at, model_version, target_seniority, features,
      raw_prediction, current_salary, predicted_salary, band_low, band_high, band_coverage, policy, reasons)
  JOIN employees ON employees.id = new.employee_id
  LEFT JOIN users ON users.id = new.created_by
  RETURNING id`;

@Injectable()
export class PredictionsStore {
  private readonly loader = gather('predictions', (rows: readonly Insertion[]) => this.insert(rows));

  constructor(@InjectRepository(Prediction) private readonly predictions: Repository<Prediction>) {}

  /**
   * Keeps one prediction; resolves when it is committed. Those that arrive together are one INSERT.
   *
   * @throws ProblemException 404 when the employee was deleted meanwhile.
   */
  async add(answer: PredictionAnswer, userId: string): Promise<void> {
    const kept = await this.loader.load({ answer, userId });
    if (!kept) throw ProblemException.notFound('employee', answer.employeeId);
  }

  async list({ employeeId, page, pageSize }: PredictionsQuery): Promise<PredictionsPage> {
    const [rows, total] = await this.predictions.findAndCount({
      where: employeeId ? { employeeId } : {},
      order: { id: 'DESC' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    return { items: await this.toAnswers(rows), page, pageSize, total };
  }

  /** @throws ProblemException 404 when there is none with this id. */
  async get(id: string): Promise<PredictionAnswer> {
    const row = await this.predictions.findOneBy({ id });
    if (!row) throw ProblemException.notFound('prediction', id);
    return (await this.toAnswers([row]))[0] as PredictionAnswer;
  }

  private async toAnswers(rows: Prediction[]): Promise<PredictionAnswer[]> {
    const ids = [...new Set(rows.map(({ createdBy }) => createdBy).filter((id) => id !== null))];
    const users: { id: string; email: string }[] =
      ids.length === 0
        ? []
        : await this.predictions.query('SELECT id, email FROM users WHERE id = ANY($1::uuid[])', [ids]);
    const emails = new Map(users.map(({ id, email }) => [id, email]));
    return rows.map((row) => toAnswer(row, emails.get(row.createdBy ?? '') ?? null));
  }

  private async insert(rows: readonly Insertion[]): Promise<boolean[]> {
    const column = <T>(pick: (insertion: Insertion) => T) => rows.map(pick);
    const kept: { id: string }[] = await this.predictions.query(INSERT, [
      column(({ answer }) => answer.id),
      column(({ answer }) => answer.employeeId),
      column(({ userId }) => userId),
      column(({ answer }) => answer.createdAt),
      column(({ answer }) => answer.modelVersion),
      column(({ answer }) => answer.targetSeniority),
      column(({ answer }) => JSON.stringify(answer.features)),
      column(({ answer }) => answer.rawPrediction),
      column(({ answer }) => answer.currentSalary),
      column(({ answer }) => answer.predictedSalary),
      column(({ answer }) => answer.band.low),
      column(({ answer }) => answer.band.high),
      column(({ answer }) => answer.band.coverage),
      column(({ answer }) => JSON.stringify(answer.policy)),
      column(({ answer }) => answer.reasons && JSON.stringify(answer.reasons)),
    ]);
    const ids = new Set(kept.map((row) => row.id));
    return rows.map(({ answer }) => ids.has(answer.id));
  }
}

function toAnswer(row: Prediction, createdBy: string | null): PredictionAnswer {
  return {
    id: row.id,
    employeeId: row.employeeId,
    targetSeniority: row.targetSeniority,
    modelVersion: row.modelVersion,
    features: row.features,
    currentSalary: row.currentSalary,
    predictedSalary: row.predictedSalary,
    rawPrediction: row.rawPrediction,
    raise: raiseOf(row.currentSalary, row.predictedSalary),
    band: { low: row.bandLow, high: row.bandHigh, coverage: row.bandCoverage },
    policy: row.policy,
    reasons: row.reasons,
    createdAt: row.createdAt.toISOString(),
    createdBy,
  };
}
