import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { FindOptionsWhere, Repository } from 'typeorm';
import type { UserId } from '../access/live-session.ts';
import { isForeignKeyViolation } from '../database/violations.ts';
import type { EmployeeId } from '../employees/employees.schema.ts';
import { EmployeesService } from '../employees/employees.service.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { PREDICTION, type PredictionId } from '../predictions/predictions.schema.ts';
import { Feedback } from './feedback.entity.ts';
import type { FeedbackAnswer, Opinion } from './feedback.schema.ts';

@Injectable()
export class FeedbackService {
  constructor(
    @InjectRepository(Feedback) private readonly feedback: Repository<Feedback>,
    private readonly employees: EmployeesService,
  ) {}

  /**
   * Feedback on an employee's predictions, newest first.
   *
   * @throws ProblemException 404 for an unknown employee.
   */
  async listOf(employeeId: EmployeeId, userId: UserId): Promise<FeedbackAnswer[]> {
    await this.employees.get(employeeId);
    return this.find({ prediction: { employeeId } }, userId);
  }

  /**
   * Creates or replaces a user's feedback.
   *
   * @throws ProblemException 404 for an unknown prediction.
   */
  async put(predictionId: PredictionId, userId: UserId, { agrees, salary, comment }: Opinion): Promise<FeedbackAnswer> {
    const row = { predictionId, userId, agrees, salary: salary ?? null, comment, createdAt: () => 'now()' };
    try {
      await this.feedback.upsert(row, ['predictionId', 'userId']);
    } catch (error) {
      if (isForeignKeyViolation(error)) throw ProblemException.notFound(PREDICTION, predictionId);
      throw error;
    }
    const [kept] = await this.find({ predictionId, userId }, userId);
    if (!kept) throw ProblemException.notFound(PREDICTION, predictionId);
    return kept;
  }

  /** Deletes it; idempotent. */
  async remove(predictionId: PredictionId, userId: UserId): Promise<void> {
    await this.feedback.delete({ predictionId, userId });
  }

  private async find(where: FindOptionsWhere<Feedback>, userId: UserId): Promise<FeedbackAnswer[]> {
    const rows = await this.feedback.find({ where, relations: { user: true }, order: { createdAt: 'DESC' } });
    return rows.map(({ predictionId, user, agrees, salary, comment, createdAt }) => ({
      ...{ predictionId, agrees, salary, comment, by: user.email, own: user.id === userId },
      createdAt: createdAt.toISOString(),
    }));
  }
}
