import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PhotoId } from './photos.schema.ts';

/**
 * A photo in the storage that nobody has, or that is not yet somebody's (transactional outbox). A trigger adds those of
 * people who are deleted or get another one.
 */
@Entity('stale_photos')
export class StalePhoto {
  @PrimaryColumn('uuid')
  photoId: PhotoId;

  @Column('timestamptz')
  removeAfter: Date;
}
