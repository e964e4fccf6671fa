import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { EmployeesService } from '../employees/employees.service.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import type { FeedbackAnswer, Opinion } from './feedback.schema.ts';

// The first parameter is who asks.
const FEEDBACK = `
  SELECT prediction_id AS "predictionId", users.email AS by, user_id = $1 AS own, agrees, salary, comment,
    feedback.created_at AS "createdAt"
  FROM prediction_feedback feedback
  JOIN users ON users.id = user_id
  JOIN predictions ON predictions.id = prediction_id`;

const PUT = `
  INSERT INTO prediction_feedback (prediction_id, user_id, agrees, salary, comment)
  SELECT predictions.id, users.id, $3::boolean, $4::integer, $5::text FROM predictions, users WHERE predictions.id = $1 AND users.id = $2
  ON CONFLICT (prediction_id, user_id)
  DO UPDATE SET agrees = excluded.agrees, salary = excluded.salary, comment = excluded.comment, created_at = now()
  RETURNING 1`;

@Injectable()
export class FeedbackService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly employees: EmployeesService,
  ) {}

  /**
   * What people think of the predictions for one person, the newest first.
   *
   * @throws ProblemException 404 for an unknown employee.
   */
  async listOf(employeeId: string, userId: string): Promise<FeedbackAnswer[]> {
    await this.employees.get(employeeId);
    const sql = `${FEEDBACK} WHERE predictions.employee_id = $2 ORDER BY feedback.created_at DESC`;
    return this.database.query(sql, [userId, employeeId]);
  }

  /**
   * Keeps what somebody thinks, in the place of what they thought before.
   *
   * @throws ProblemException 404 for an unknown prediction.
   */
  async put(predictionId: string, userId: string, { agrees, salary, comment }: Opinion): Promise<FeedbackAnswer> {
    const kept = await this.database.query(PUT, [predictionId, userId, agrees, salary ?? null, comment]);
    if (kept.length === 0) throw ProblemException.notFound('prediction', predictionId);
    const sql = `${FEEDBACK} WHERE prediction_id = $2 AND user_id = $1`;
    const [feedback] = await this.database.query(sql, [userId, predictionId]);
    return feedback;
  }

  /** Forgets it, if there is any. */
  async remove(predictionId: string, userId: string): Promise<void> {
    const sql = 'DELETE FROM prediction_feedback WHERE prediction_id = $1 AND user_id = $2';
    await this.database.query(sql, [predictionId, userId]);
  }
}
