import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, type Repository } from 'typeorm';
import type { Actor } from '../access/actor.decorator.ts';
import { WORKER } from '../access/worker.ts';
import { AuditService } from '../audit/audit.service.ts';
import { isDatabaseAway } from '../database/is-database-away.ts';
import { rowsOf } from '../database/query.ts';
import { isUniqueViolation } from '../database/violations.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import type { Manifest } from './manifest.schema.ts';
import { ModelServing } from './model-serving.entity.ts';
import { type ModelSource, ModelVersion } from './model-version.entity.ts';
import type { Activation, ModelChanges, ModelsPage, ModelVersionAnswer, ServingAnswer } from './models.schema.ts';
import { MODEL } from './models.schema.ts';
import { modelSummaries, modelVersion, servingRow, versionsNamed } from './models.sql.ts';
import { activatedMeanwhile, alreadyThere, cannotBeLoaded, isArchived, isInUse, isPinned } from './models-messages.ts';
import { ServingService } from './serving.service.ts';

const LOCKED = { where: { id: 1 }, lock: { mode: 'pessimistic_write' } } as const;

/** A new version for the registry. */
export interface NewModel {
  manifest: Manifest;
  /** ONNX, whose SHA-256 is the manifest's. */
  file: Buffer;
  source: ModelSource;
  /** What it was made from. */
  note?: string;
}

/** The registry of model versions. */
@Injectable()
export class ModelsService {
  constructor(
    @InjectRepository(ModelVersion) private readonly versions: Repository<ModelVersion>,
    private readonly serving: ServingService,
    private readonly audit: AuditService,
  ) {}

  async list(page: number, pageSize: number): Promise<ModelsPage> {
    const [rows, total, serving] = await Promise.all([
      rowsOf(this.versions, modelSummaries(pageSize, (page - 1) * pageSize)),
      this.versions.count(),
      this.servingNow(),
    ]);
    return { items: rows.map(timesAsText), page, pageSize, total, serving };
  }

  /** @throws ProblemException 404 for an unknown version. */
  async get(version: string): Promise<ModelVersionAnswer> {
    const [row] = await rowsOf(this.versions, modelVersion(version));
    if (!row) throw ProblemException.notFound(MODEL, version);
    return timesAsText(row);
  }

  /** Those of this name that are not archived, the newest first. */
  async versionsNamed(name: string): Promise<string[]> {
    return (await rowsOf(this.versions, versionsNamed(name))).map(({ version }) => version);
  }

  /** The ONNX file. @throws ProblemException 404 for an unknown version. */
  async file(version: string): Promise<Buffer> {
    const row = await this.versions.findOne({ where: { version }, select: { file: true } });
    if (!row) throw ProblemException.notFound(MODEL, version);
    return row.file;
  }

  /**
   * Registers a version that has been tried, with its file: one INSERT, all or nothing.
   *
   * @param by null for the worker's own
   * @throws ProblemException 409 if it is there
   */
  async add({ manifest, file, source, note }: NewModel, by: Actor | null): Promise<ModelVersionAnswer> {
    const { version, sha256 } = manifest;
    await this.versions.manager
      .transaction(async (manager) => {
        await manager.insert(ModelVersion, {
          ...{ version, sha256, file, source },
          manifest: manifest as never,
          note: note ?? null,
          createdBy: by?.id ?? null,
        });
        await this.audit.record(manager, by ?? WORKER, { action: 'model-added', subject: version, after: { source } });
      })
      .catch((error: unknown) => {
        if (isUniqueViolation(error)) throw ProblemException.conflict(alreadyThere(version));
        throw error;
      });
    return this.get(version);
  }

  /**
   * Makes a version the one that all replicas serve. This one loads it first, and serves it when this resolves.
   *
   * @param by null for the worker's own
   * @throws ProblemException 404 for an unknown version; 409 if another one is active than `replaces`, if it is archived,
   * or MODEL_MANIFEST pins one; 422 if it cannot be loaded
   */
  async activate({ version, replaces }: Activation, by: Actor | null): Promise<ServingAnswer> {
    this.refusePinned();
    await this.load(version);
    await this.versions.manager.transaction(async (manager) => {
      const { active, shadow } = await lockServing(manager);
      if (active !== replaces) throw ProblemException.conflict(activatedMeanwhile(replaces, active), { active });
      if (active === version) return;
      await refuseArchived(manager, version);
      await manager.update(
        ModelServing,
        { id: 1 },
        {
          active: version,
          previous: active,
          ...(shadow === version && { shadow: null, shadowSince: null }),
          changedAt: () => 'now()',
          changedBy: by?.id ?? null,
        },
      );
      const deed = { before: { model: active }, after: { model: version } };
      await this.audit.record(manager, by ?? WORKER, { action: 'model-activated', subject: version, ...deed });
    });
    await this.serving.follow();
    return (await this.servingNow()) as ServingAnswer;
  }

  /**
   * Lets a version answer every kept prediction beside the active one, out of sight; null ends it.
   *
   * @throws ProblemException 404 for an unknown version; 409 if it is the active one, is archived, or MODEL_MANIFEST pins
   * one; 422 if it cannot be loaded
   */
  async setShadow(version: string | null, by: Actor): Promise<ServingAnswer> {
    this.refusePinned();
    if (version !== null) await this.load(version);
    await this.versions.manager.transaction(async (manager) => {
      const { active, shadow } = await lockServing(manager);
      if (shadow === version) return;
      if (active === version) throw ProblemException.conflict(isInUse(version));
      if (version !== null) await refuseArchived(manager, version);
      await manager.update(ModelServing, { id: 1 }, { shadow: version, shadowSince: version && (() => 'now()') });
      const deed = { before: { model: shadow }, after: { model: version } };
      await this.audit.record(manager, by, { action: 'model-shadowed', subject: version ?? shadow ?? '', ...deed });
    });
    await this.serving.follow();
    return (await this.servingNow()) as ServingAnswer;
  }

  /**
   * Archives a version, takes it out of the archive, or notes what it is.
   *
   * @throws ProblemException 404 for an unknown version; 409 where it answers
   */
  async change(version: string, { archived, note }: ModelChanges, by: Actor): Promise<ModelVersionAnswer> {
    await this.versions.manager.transaction(async (manager) => {
      // None where every API that has run here was pinned.
      const serving = await manager.findOne(ModelServing, LOCKED);
      const known = await manager.findOneBy(ModelVersion, { version });
      if (!known) throw ProblemException.notFound(MODEL, version);
      const before = { archived: known.archivedAt !== null, note: known.note };
      const after = { archived: archived ?? before.archived, note: note === undefined ? before.note : note || null };
      if (after.archived && [serving?.active, serving?.shadow].includes(version)) {
        throw ProblemException.conflict(isInUse(version));
      }
      if (before.archived === after.archived && before.note === after.note) return;
      const archivedAt = after.archived ? (known.archivedAt ?? new Date()) : null;
      await manager.update(ModelVersion, { version }, { archivedAt, note: after.note });
      if (after.archived && serving?.previous === version)
        await manager.update(ModelServing, { id: 1 }, { previous: null });
      await this.audit.record(manager, by, { action: 'model-changed', subject: version, before, after });
    });
    return this.get(version);
  }

  private refusePinned(): void {
    if (this.serving.pinned) throw ProblemException.conflict(isPinned(this.serving.runner.version));
  }

  /** @throws ProblemException where this server cannot serve it */
  private async load(version: string): Promise<void> {
    const runner = await this.serving.runnerOf(version).catch((error: Error) => {
      if (isDatabaseAway(error)) throw error;
      throw ProblemException.unanswerable(cannotBeLoaded(version, error.message));
    });
    if (!runner) throw ProblemException.notFound(MODEL, version);
  }

  private async servingNow(): Promise<ServingAnswer | null> {
    const [row] = await rowsOf(this.versions, servingRow);
    if (!row) return null;
    const { runner, pinned } = this.serving;
    const { changedAt, shadowSince, ...rest } = row;
    return {
      ...rest,
      changedAt: changedAt.toISOString(),
      shadowSince: shadowSince?.toISOString() ?? null,
      served: runner.version,
      pinned,
    };
  }
}

async function refuseArchived(manager: EntityManager, version: string): Promise<void> {
  const { archivedAt } = await manager.findOneByOrFail(ModelVersion, { version });
  if (archivedAt) throw ProblemException.conflict(isArchived(version));
}

/** The row, locked until the commit: activations happen one after the other. */
function lockServing(manager: EntityManager): Promise<ModelServing> {
  return manager.findOneOrFail(ModelServing, LOCKED);
}

function timesAsText<T extends { createdAt: Date; archivedAt: Date | null }>(row: T) {
  return { ...row, createdAt: row.createdAt.toISOString(), archivedAt: row.archivedAt?.toISOString() ?? null };
}
