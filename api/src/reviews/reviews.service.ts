import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '../access/actor.decorator.ts';
import { AuditService } from '../audit/audit.service.ts';
import { EmployeesService } from '../employees/employees.service.ts';
import { decide } from './decide.ts';
import type { Decision, Review } from './reviews.schema.ts';
import { takeBack } from './take-back.ts';

const REVIEWS = `
  SELECT review.id, review.employee_id AS "employeeId", reviewed_on::text AS "reviewedOn",
    old_seniority AS "oldSeniority", new_seniority AS "newSeniority", rating, old_salary AS "oldSalary",
    new_salary AS "newSalary", comment, prediction_id AS "predictionId", users.email AS "decidedBy"
  FROM salary_reviews review LEFT JOIN users ON users.id = decided_by`;

@Injectable()
export class ReviewsService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly employees: EmployeesService,
    private readonly audit: AuditService,
  ) {}

  /**
   * What was decided about one person, the oldest first.
   *
   * @throws ProblemException 404 for an unknown employee.
   */
  async listOf(employeeId: string): Promise<Review[]> {
    await this.employees.get(employeeId);
    return this.database.query(`${REVIEWS} WHERE review.employee_id = $1 ORDER BY reviewed_on`, [employeeId]);
  }

  /** Decides a raise from a prediction; see `decide` for what speaks against it. */
  async create(decision: Decision, by: Actor): Promise<Review> {
    return this.database.transaction(async (manager) => {
      const { id, deed } = await decide(manager, decision, by.id as string);
      await this.audit.record(manager, by, deed);
      const [review] = await manager.query(`${REVIEWS} WHERE review.id = $1`, [id]);
      return review;
    });
  }

  /** Takes a decision back; see `takeBack` for when that is no longer possible. */
  async remove(id: string, by: Actor): Promise<void> {
    await this.database.transaction(async (manager) => {
      await this.audit.record(manager, by, await takeBack(manager, id));
    });
  }
}
