import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { CompanyService } from '../../company/company.service.ts';
import { firstIdOf } from '../../database/new-id.ts';
import { rowsOf } from '../../database/query.ts';
import { ServingService } from '../../models/serving.service.ts';
import type { ShadowReport } from './shadow.schema.ts';
import { shadowBins, shadowGroups, shadowLargest, shadowSummary } from './shadow.sql.ts';
import { ShadowPrediction } from './shadow-prediction.entity.ts';

/** A group of fewer says little. */
const FEWEST = 10;
const LARGEST = 10;
const BINS = 20;

/** Compares the version in shadow with what was answered. */
@Injectable()
export class ShadowService {
  constructor(
    @InjectRepository(ShadowPrediction) private readonly answers: Repository<ShadowPrediction>,
    private readonly serving: ServingService,
    private readonly company: CompanyService,
  ) {}

  /** @returns null where no version runs in shadow */
  async report(): Promise<ShadowReport | null> {
    await this.serving.follow();
    const { shadow } = this.serving;
    if (!shadow) return null;
    const { version, since } = shadow;
    const from = firstIdOf(since.getTime());
    const [[summary], groups, largest, { currency }] = await Promise.all([
      rowsOf(this.answers, shadowSummary(version, from)),
      rowsOf(this.answers, shadowGroups(version, from, FEWEST)),
      rowsOf(this.answers, shadowLargest(version, from, LARGEST)),
      this.company.basics(),
    ]);
    if (!summary) throw new Error('An aggregate without a row.');
    const { answered, unanswered, waiting, ...difference } = summary;
    const steps = stepsOf(difference.p05 ?? 0, difference.p95 ?? 0);
    const bins = await rowsOf(this.answers, shadowBins(version, from, steps));
    return {
      ...{ version, since: since.toISOString(), currency, answered, unanswered, waiting, groups, largest },
      difference: answered > 0 ? difference : null,
      bins: bins.map(({ step, count }) => ({
        from: step === steps.first ? null : step * steps.width,
        to: step === steps.last ? null : (step + 1) * steps.width,
        count,
      })),
    };
  }
}

/** Bins of whole hundreds, which salaries are rounded to: about 20 from the 5th to the 95th percentile. */
function stepsOf(low: number, high: number) {
  const width = Math.max(100, Math.ceil((high - low) / BINS / 100) * 100);
  return { width, first: Math.floor(low / width), last: Math.floor(high / width) };
}
