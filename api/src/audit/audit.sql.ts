import type { Actor } from '../access/actor.decorator.ts';
import { type Query, query } from '../database/query.ts';
import { asRecords } from '../database/records.ts';
import { Table } from '../database/table.ts';
import type { Deed } from './audit.schema.ts';
import { AuditRecord } from './audit-record.entity.ts';

const AUDIT = new Table(AuditRecord);

const INSERT = `
  INSERT INTO audit_log (action, subject_id, subject, "before", "after", actor_id, actor, address, agent)
  SELECT action, "subjectId", coalesce(subject, ''), "before", "after", $2::uuid, $3, $4, $5
  FROM ${AUDIT.recordset(['action', 'subjectId', 'subject', 'before', 'after'], '$1', 'deed')}`;

/** Audit records, a row each. */
export const insertRecords = (deeds: readonly Deed[], { id, email, address, agent }: Actor): Query<never> =>
  query(INSERT, asRecords(deeds), id, email, address, agent);
