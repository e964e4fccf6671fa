import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { rowsOf } from '../database/query.ts';
import { thisMoment } from './moment.sql.ts';
import { EMPLOYEES, REVIEWS } from './training-data.sql.ts';
import { trainingRows } from './training-rows.ts';

/** The training data of the next model as files. */
@Injectable()
export class TrainingDataService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** The two files as streamed rows, as GET /api/training-data gives them. */
  rows(name: 'employees' | 'reviews', database: DataSource | EntityManager = this.database): AsyncGenerator<string> {
    return trainingRows(database, name === 'employees' ? EMPLOYEES : REVIEWS);
  }

  /**
   * Writes both into a folder, as of one moment. @param also what else is read at that moment
   * @returns their paths, and that moment
   */
  async write<T>(
    folder: string,
    also: (manager: EntityManager) => Promise<T>,
  ): Promise<{ employees: string; reviews: string; readAt: Date; also: T }> {
    return this.database.transaction('REPEATABLE READ', async (manager) => {
      const [moment] = await rowsOf(manager, thisMoment);
      const readAt = moment?.now as Date;
      const files = { employees: join(folder, 'employees.csv'), reviews: join(folder, 'reviews.csv') };
      for (const name of ['employees', 'reviews'] as const) {
        await pipeline(this.rows(name, manager), createWriteStream(files[name]));
      }
      return { ...files, readAt, also: await also(manager) };
    });
  }
}
