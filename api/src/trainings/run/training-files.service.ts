import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { CompanyService } from '../../company/company.service.ts';
import { rowsOf } from '../../database/query.ts';
import { TrainingDataService } from '../../training-data/training-data.service.ts';
import { unseenBy } from '../trainings.sql.ts';
import { ActiveModelService } from './active-model.service.ts';

/** What the training command reads, as files of a folder. */
@Injectable()
export class TrainingFilesService {
  constructor(
    private readonly data: TrainingDataService,
    private readonly company: CompanyService,
    private readonly active: ActiveModelService,
  ) {}

  /** @returns the command's arguments, and since when nothing is in the data */
  async write(folder: string): Promise<{ args: string[]; readAt: Date }> {
    const unseen = join(folder, 'unseen.txt');
    const { employees, reviews, readAt, also } = await this.data.write(folder, async (manager) => {
      const rows = await rowsOf(manager, unseenBy(await this.active.version(manager)));
      await writeFile(unseen, rows.map(({ id }) => `${id}\n`).join(''));
      return this.active.write(folder, manager);
    });
    const { currency, name } = await this.company.basics();
    const args = ['--employees', employees, '--reviews', reviews, '--out', outOf(folder), '--currency', currency];
    args.push('--compare-with', also, '--unseen', unseen);
    // On its card: who answers for it. What looks like an option is no value to the command.
    if (name && !name.startsWith('--')) args.push('--owner', name);
    return { args, readAt };
  }
}

/** Where the command puts its model. */
export const outOf = (folder: string): string => join(folder, 'out');
