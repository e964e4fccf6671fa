import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import type { Actor } from '../access/actor.decorator.ts';
import { rowsOf } from '../database/query.ts';
import type { AuditEntry, AuditFilter, AuditPage, AuditQuery, Deed } from './audit.schema.ts';
import { insertRecords } from './audit.sql.ts';
import { AuditRecord } from './audit-record.entity.ts';
import { conditionsOf } from './conditions.ts';

const PAGE = 50;
/** Batch size of an INSERT, and of an export's SELECT. */
const BATCH = 1_000;

@Injectable()
export class AuditService {
  constructor(@InjectRepository(AuditRecord) private readonly records: Repository<AuditRecord>) {}

  /** Adds a record in the transaction of `manager`, so that no change is without one. */
  async record(manager: EntityManager, by: Actor, ...deeds: Deed[]): Promise<void> {
    for (let start = 0; start < deeds.length; start += BATCH) {
      await rowsOf(manager, insertRecords(deeds.slice(start, start + BATCH), by));
    }
  }

  /** Adds a record in a transaction of its own, for what changes no other table. */
  recordAlone(actor: Actor, deed: Deed): Promise<void> {
    return this.record(this.records.manager, actor, deed);
  }

  async list({ before, ...filter }: AuditQuery): Promise<AuditPage> {
    const rows = await this.page(filter, before, PAGE + 1);
    const items = rows.slice(0, PAGE).map(toEntry);
    return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
  }

  /** All records of a filter, in batches: a slow client holds no transaction open. */
  async *all(filter: AuditFilter): AsyncGenerator<AuditEntry[]> {
    let before: string | undefined;
    do {
      const rows = await this.page(filter, before, BATCH);
      yield rows.map(toEntry);
      before = rows.length === BATCH ? rows.at(-1)?.id : undefined;
    } while (before);
  }

  private page(filter: AuditFilter, before: string | undefined, count: number): Promise<AuditRecord[]> {
    const query = this.records.createQueryBuilder('record').orderBy('record.id', 'DESC').limit(count);
    for (const [condition, parameters] of conditionsOf(filter, before)) query.andWhere(condition, parameters);
    return query.getMany();
  }
}

function toEntry({
  id,
  at,
  action,
  actor,
  address,
  agent,
  subjectId,
  subject,
  before,
  after,
}: AuditRecord): AuditEntry {
  return { id, at: at.toISOString(), action, actor, address, agent, subjectId, subject, before, after };
}
