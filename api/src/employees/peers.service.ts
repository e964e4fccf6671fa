import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { rowsOf } from '../database/query.ts';
import { Employee } from './employee.entity.ts';
import type { EmployeeId } from './employees.schema.ts';
import { EmployeesService } from './employees.service.ts';
import type { Peers } from './peers.schema.ts';
import { peersSteps, peersSummary, type Summary } from './peers.sql.ts';
import { stepWidth } from './step-width.ts';

/** An employee's salary among peers of the same job and seniority. */
@Injectable()
export class PeersService {
  constructor(
    private readonly employees: EmployeesService,
    @InjectRepository(Employee) private readonly repository: Repository<Employee>,
  ) {}

  /** @throws ProblemException 404 for an unknown employee. */
  async of(id: EmployeeId): Promise<Peers> {
    const employee = await this.employees.get(id);
    const { job, seniority, salary } = employee;
    const [summary] = (await rowsOf(this.repository, peersSummary(employee))) as [Summary];
    const width = stepWidth(summary.lowest, summary.highest);
    const rows = await rowsOf(this.repository, peersSteps(employee, width));
    const counts = new Map(rows.map(({ step, count }) => [step, count]));
    const [first, last] = [Math.floor(summary.lowest / width), Math.floor(summary.highest / width)];
    const steps = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    return {
      employeeId: id,
      job,
      seniority,
      salary,
      ...summary,
      compaRatio: Math.round((salary / summary.median) * 1000) / 1000,
      steps: steps.map((step) => ({ from: step * width, to: (step + 1) * width, count: counts.get(step) ?? 0 })),
    };
  }
}
