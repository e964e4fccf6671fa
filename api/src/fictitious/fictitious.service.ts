import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { someFictitious } from '../database/fictitious.sql.ts';
import { rowsOf } from '../database/query.ts';
import { onlyFictitious } from './fictitious.sql.ts';

/** Whether the people are those of the fictitious company that db/init loads. */
@Injectable()
export class FictitiousService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Whether there is anybody fictitious. */
  async isThere(manager: EntityManager = this.database.manager): Promise<boolean> {
    return (await rowsOf(manager, someFictitious))[0]?.there === true;
  }

  /** Whether there is somebody, and nobody who may be real. */
  async isAlone(): Promise<boolean> {
    return (await rowsOf(this.database, onlyFictitious))[0]?.only === true;
  }
}
