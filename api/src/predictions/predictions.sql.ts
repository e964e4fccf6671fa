import { type Query, query } from '../database/query.ts';
import { asRecords } from '../database/records.ts';
import { Table } from '../database/table.ts';
import { Prediction } from './prediction.entity.ts';

const PREDICTIONS = new Table(Prediction);
const { fields } = PREDICTIONS;

// The joins drop rows whose employee or user was deleted concurrently, so that one cannot fail the batch.
const INSERT = `
  INSERT INTO predictions (${PREDICTIONS.names(fields)})
  SELECT ${fields.map((field) => (field === 'createdBy' ? 'users.id' : `new."${field}"`)).join(', ')}
  FROM ${PREDICTIONS.recordset(fields, '$1', 'new')}
  JOIN employees ON employees.id = new."employeeId"
  LEFT JOIN users ON users.id = new."createdBy"
  RETURNING predictions.id`;

/** Batch INSERT; returns the ids of the stored ones. */
export const insertPredictions = (rows: readonly Prediction[]): Query<Pick<Prediction, 'id'>> =>
  query(INSERT, asRecords(rows));
