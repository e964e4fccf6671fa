import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, type Repository } from 'typeorm';
import type { UserId } from '../access/live-session.ts';
import { User } from '../auth/user.entity.ts';
import { gather } from '../batching/batching.ts';
import { rowsOf } from '../database/query.ts';
import { isForeignKeyViolation } from '../database/violations.ts';
import { EMPLOYEE } from '../employees/employees.schema.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { Prediction } from './prediction.entity.ts';
import {
  PREDICTION,
  type PredictionAnswer,
  type PredictionId,
  type PredictionsPage,
  type PredictionsQuery,
} from './predictions.schema.ts';
import { insertPredictions } from './predictions.sql.ts';
import { raiseOf } from './raise.ts';

@Injectable()
export class PredictionsStore {
  private readonly loader = gather('predictions', (rows: readonly Prediction[]) => this.insert(rows));

  constructor(@InjectRepository(Prediction) private readonly predictions: Repository<Prediction>) {}

  /**
   * Stores a prediction; resolves when it is committed. Batched.
   *
   * @throws ProblemException 404 if the employee was deleted concurrently.
   */
  async add(answer: PredictionAnswer, userId: UserId): Promise<void> {
    const kept = await this.loader.load(toRow(answer, userId));
    if (!kept) throw ProblemException.notFound(EMPLOYEE, answer.employeeId);
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

  /** @throws ProblemException 404 for an unknown id. */
  async get(id: PredictionId): Promise<PredictionAnswer> {
    const row = await this.predictions.findOneBy({ id });
    if (!row) throw ProblemException.notFound(PREDICTION, id);
    return (await this.toAnswers([row]))[0] as PredictionAnswer;
  }

  private async toAnswers(rows: Prediction[]): Promise<PredictionAnswer[]> {
    const ids = [...new Set(rows.map(({ createdBy }) => createdBy).filter((id) => id !== null))];
    const users = ids.length > 0 ? await this.predictions.manager.findBy(User, { id: In(ids) }) : [];
    const emails = new Map(users.map(({ id, email }) => [id, email]));
    return rows.map((row) => toAnswer(row, (row.createdBy && emails.get(row.createdBy)) ?? null));
  }

  private async insert(rows: readonly Prediction[]): Promise<boolean[]> {
    const insert = () => rowsOf(this.predictions, insertPredictions(rows));
    // Somebody was deleted between the statement's look at them and its end: the next look no longer finds them.
    const kept = await insert().catch((error: unknown) => {
      if (isForeignKeyViolation(error)) return insert();
      throw error;
    });
    const ids = new Set(kept.map(({ id }) => id));
    return rows.map(({ id }) => ids.has(id));
  }
}

function toRow({ raise: _, band, createdAt, ...answer }: PredictionAnswer, createdBy: UserId): Prediction {
  return {
    ...answer,
    createdBy,
    createdAt: new Date(createdAt),
    bandLow: band.low,
    bandHigh: band.high,
    bandCoverage: band.coverage,
    bandRows: band.rows,
    bandGroup: band.group,
  };
}

function toAnswer(row: Prediction, createdBy: string | null): PredictionAnswer {
  const {
    bandLow: low,
    bandHigh: high,
    bandCoverage: coverage,
    bandRows: rows,
    bandGroup: group,
    createdAt,
    ...rest
  } = row;
  return {
    ...rest,
    raise: raiseOf(row.currentSalary, row.predictedSalary),
    band: { low, high, coverage, rows, group },
    createdAt: createdAt.toISOString(),
    createdBy,
  };
}
