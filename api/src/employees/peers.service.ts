import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Employee } from './employee.entity.ts';
import { EmployeesService } from './employees.service.ts';
import type { Peers } from './peers.schema.ts';
import { stepWidth } from './step-width.ts';

// Read from the index employees_peers alone. Who has left is no peer, but still stands among those who have not.
const PEERS = `(
  SELECT salary FROM employees WHERE job = $1 AND seniority = $2 AND deactivated_at IS NULL
  UNION ALL SELECT $3::int WHERE NOT $4::boolean
) AS peers`;

const SUMMARY = `
  SELECT count(*)::int AS count, min(salary) AS lowest, max(salary) AS highest,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY salary) AS median,
    count(*) FILTER (WHERE salary < $3)::int AS below, count(*) FILTER (WHERE salary > $3)::int AS above
  FROM ${PEERS}`;

const STEPS = `
  SELECT salary / $5::int AS step, count(*)::int AS count FROM ${PEERS} GROUP BY 1 ORDER BY 1`;

type Summary = Pick<Peers, 'count' | 'lowest' | 'highest' | 'median' | 'below' | 'above'>;

/** Where an employee's salary stands among those of the same job and seniority. */
@Injectable()
export class PeersService {
  constructor(
    private readonly employees: EmployeesService,
    @InjectRepository(Employee) private readonly repository: Repository<Employee>,
  ) {}

  /** @throws ProblemException 404 when there is no such employee. */
  async of(id: string): Promise<Peers> {
    const { job, seniority, salary, active } = await this.employees.get(id);
    const group = [job, seniority, salary, active];
    const [summary]: [Summary] = await this.repository.query(SUMMARY, group);
    const width = stepWidth(summary.lowest, summary.highest);
    const rows: { step: number; count: number }[] = await this.repository.query(STEPS, [...group, width]);
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
