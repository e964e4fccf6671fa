import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { UserId } from '../access/live-session.ts';
import type { Manifest } from './manifest.schema.ts';

export const MODEL_SOURCES = ['image', 'upload', 'training'] as const;
export type ModelSource = (typeof MODEL_SOURCES)[number];

/** A model version of the registry. Its manifest and its file never change. */
@Entity('model_versions')
export class ModelVersion {
  /** The day of its training and the first digits of its file's SHA-256 */
  @PrimaryColumn('text')
  version: string;

  /** Of the file, in hex; the database checks it */
  @Column('text')
  sha256: string;

  /** As text, so that its keys stay in order */
  @Column('json', { select: false })
  manifest: Manifest;

  /** ONNX */
  @Column('bytea', { select: false })
  file: Buffer;

  @Column('text')
  source: ModelSource;

  /** What it was made from, or what for */
  @Column('text', { nullable: true })
  note: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('uuid', { nullable: true })
  createdBy: UserId | null;

  @Column('timestamptz', { nullable: true })
  archivedAt: Date | null;
}
