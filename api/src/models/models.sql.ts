import { type Query, query } from '../database/query.ts';
import type { Manifest } from './manifest.schema.ts';
import type { ModelSummary, ModelVersionAnswer, ServingAnswer } from './models.schema.ts';

const registered = `
  model.version, model.sha256, model.source, model.note, model.created_at AS "createdAt", users.email AS "createdBy",
  model.archived_at AS "archivedAt"`;

const SUMMARIES = `
  SELECT ${registered}, octet_length(file) AS bytes, manifest->>'name' AS name,
    json_build_object('id', manifest->'algorithm'->'id', 'label', manifest->'algorithm'->'label') AS algorithm,
    manifest->'target'->>'unit' AS unit,
    ARRAY(SELECT feature->>'name' FROM json_array_elements(manifest->'features') feature) AS features,
    (manifest->'data'->>'rows')::float8 AS rows,
    json_build_object(
      'mae', manifest->'metrics'->'heldOut'->'mae', 'rmse', manifest->'metrics'->'heldOut'->'rmse',
      'r2', manifest->'metrics'->'heldOut'->'r2', 'coverage', manifest->'band'->'coverage',
      'halfWidth', manifest->'band'->'halfWidth') AS metrics
  FROM model_versions model LEFT JOIN users ON users.id = model.created_by
  ORDER BY model.created_at DESC, model.version LIMIT $1 OFFSET $2`;

/** An answer before its times are texts. */
type Timed<T> = Omit<T, 'createdAt' | 'archivedAt'> & {
  createdAt: Date;
  archivedAt: Date | null;
};

/** Versions, the newest first. */
export const modelSummaries = (most: number, skip: number): Query<Timed<ModelSummary>> => query(SUMMARIES, most, skip);

export const modelVersion = (version: string): Query<Timed<ModelVersionAnswer>> =>
  query(
    `SELECT ${registered}, manifest
     FROM model_versions model LEFT JOIN users ON users.id = model.created_by WHERE model.version = $1`,
    version,
  );

export type ServingRow = Omit<ServingAnswer, 'changedAt' | 'shadowSince' | 'served' | 'pinned'> & {
  changedAt: Date;
  shadowSince: Date | null;
};

/** At most one row. */
export const servingRow: Query<ServingRow> = query(
  `SELECT active, previous, shadow, shadow_since AS "shadowSince", changed_at AS "changedAt", users.email AS "changedBy"
   FROM model_serving LEFT JOIN users ON users.id = changed_by`,
);

/** Registers the image's own model. One of the same file with another manifest, such as a better card, replaces that. */
export const registerOwn = (manifest: Manifest, file: Buffer): Query<{ isNew: boolean }> =>
  query(
    `INSERT INTO model_versions AS known (version, sha256, manifest, file, source) VALUES ($1, $2, $3, $4, 'image')
     ON CONFLICT (version) DO UPDATE SET manifest = excluded.manifest
       WHERE known.source = 'image' AND known.sha256 = excluded.sha256 AND known.manifest::text <> excluded.manifest::text
     RETURNING xmax = 0 AS "isNew"`,
    manifest.version,
    manifest.sha256,
    JSON.stringify(manifest),
    file,
  );

/** What is served at first. */
export const serveFirst = (version: string): Query<never> =>
  query('INSERT INTO model_serving (active) VALUES ($1) ON CONFLICT DO NOTHING', version);

/** A new image's model is served, as long as nobody has chosen another one than an image's. */
export const serveNewImage = (version: string): Query<never> =>
  query(
    `UPDATE model_serving
     SET active = $1, previous = active, shadow = nullif(shadow, $1),
       shadow_since = CASE WHEN shadow <> $1 THEN shadow_since END, changed_at = now(), changed_by = NULL
     WHERE active <> $1 AND active IN (SELECT version FROM model_versions WHERE source = 'image')`,
    version,
  );

/** Versions of a model by its name, the newest first; of those in the archive none. */
export const versionsNamed = (name: string): Query<{ version: string }> =>
  query(
    `SELECT version FROM model_versions
     WHERE manifest->>'name' = $1 AND archived_at IS NULL ORDER BY created_at DESC, version`,
    name,
  );
