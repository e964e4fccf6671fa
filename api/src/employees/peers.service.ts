import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { rowsOf } from '../database/query.ts';
import { Employee } from './employee.entity.ts';
import type { EmployeeId } from './employees.schema.ts';
import { EmployeesService } from './employees.service.ts';
import type { Peers } from './peers.schema.ts';
import { type Group, peersSteps, peersSummary, type Summary } from './peers.sql.ts';
import type { Seniority } from './seniority.ts';
import { stepWidth } from './step-width.ts';

/** An employee's salary among peers of the same job and seniority. */
@Injectable()
export class PeersService {
  constructor(
    private readonly employees: EmployeesService,
    @InjectRepository(Employee) private readonly repository: Repository<Employee>,
  ) {}

  /**
   * @param level the group's seniority; by default the employee's own
   * @throws ProblemException 404 for an unknown employee.
   */
  async of(id: EmployeeId, level?: Seniority): Promise<Peers> {
    const { job, seniority: own, salary, active } = await this.employees.get(id);
    const seniority = level ?? own;
    // A deactivated employee is not in the group, and is compared with it all the same.
    const group = { job, seniority, salary, added: seniority === own && !active };
    const [summary] = (await rowsOf(this.repository, peersSummary(group))) as [Summary];
    const { median } = summary;
    return {
      employeeId: id,
      job,
      seniority,
      salary,
      ...summary,
      compaRatio: median === null ? null : Math.round((salary / median) * 1000) / 1000,
      steps: await this.stepsOf(group, summary),
    };
  }

  private async stepsOf(group: Group, { lowest, highest }: Summary): Promise<Peers['steps']> {
    if (lowest === null || highest === null) return [];
    const width = stepWidth(lowest, highest);
    const rows = await rowsOf(this.repository, peersSteps(group, width));
    const counts = new Map(rows.map(({ step, count }) => [step, count]));
    const [first, last] = [Math.floor(lowest / width), Math.floor(highest / width)];
    const steps = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    return steps.map((step) => ({ from: step * width, to: (step + 1) * width, count: counts.get(step) ?? 0 }));
  }
}
