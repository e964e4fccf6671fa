import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { FindOptionsWhere, Repository } from 'typeorm';
import type { Actor } from '../access/actor.decorator.ts';
import type { UserId } from '../access/live-session.ts';
import { AuditService } from '../audit/audit.service.ts';
import { CompanyService } from '../company/company.service.ts';
import type { EmployeeId } from '../employees/employees.schema.ts';
import { EmployeesService } from '../employees/employees.service.ts';
import { decide } from './decide.ts';
import { exportDecisions } from './export/export-decisions.ts';
import type { Decision, Review, ReviewId, ReviewsExportQuery } from './reviews.schema.ts';
import { SalaryReview } from './salary-review.entity.ts';
import { takeBack } from './take-back.ts';

@Injectable()
export class ReviewsService {
  constructor(
    @InjectRepository(SalaryReview) private readonly reviews: Repository<SalaryReview>,
    private readonly employees: EmployeesService,
    private readonly company: CompanyService,
    private readonly audit: AuditService,
  ) {}

  /**
   * An employee's salary reviews, oldest first.
   *
   * @throws ProblemException 404 for an unknown employee.
   */
  async listOf(employeeId: EmployeeId): Promise<Review[]> {
    const { version } = await this.employees.get(employeeId);
    return this.find({ employeeId }, version);
  }

  /** Streams salary reviews as CSV. */
  async export(query: ReviewsExportQuery): Promise<AsyncIterable<string>> {
    return exportDecisions(this.reviews, query, await this.company.jobList());
  }

  /** Decides a raise from a prediction; see `decide` for its errors. */
  async create(decision: Decision, by: Actor): Promise<Review> {
    return this.reviews.manager.transaction(async (manager) => {
      const { id, version, deed } = await decide(manager, decision, by.id as UserId);
      await this.audit.record(manager, by, deed);
      return (await this.find({ id }, version, manager))[0] as Review;
    });
  }

  /** Undoes a decision; see `takeBack` for its errors. */
  async remove(id: ReviewId, by: Actor): Promise<void> {
    await this.reviews.manager.transaction(async (manager) => {
      await this.audit.record(manager, by, await takeBack(manager, id));
    });
  }

  private async find(
    where: FindOptionsWhere<SalaryReview>,
    version: number,
    manager = this.reviews.manager,
  ): Promise<Review[]> {
    const options = { where, relations: { decidedBy: true }, order: { reviewedOn: 'ASC' } } as const;
    const rows = await manager.find(SalaryReview, options);
    return rows.map(({ decidedById: _, decidedAt: __, employeeVersion, decidedBy, ...row }) => ({
      ...row,
      canBeTakenBack: employeeVersion === version,
      decidedBy: decidedBy?.email ?? null,
    }));
  }
}
