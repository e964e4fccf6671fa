import { type Query, query } from '../../database/query.ts';
import { Table } from '../../database/table.ts';
import type { EmployeeId } from '../employees.schema.ts';
import { EMPLOYEES } from '../employees.sql.ts';
import type { PhotoId } from './photos.schema.ts';
import { StalePhoto } from './stale-photo.entity.ts';

const STALE = new Table(StalePhoto);
const [PHOTO, REMOVE_AFTER] = [STALE.column('photoId'), STALE.column('removeAfter')];
/** At a time. */
const BATCH = 100;

/** Not by the repository, which would count it as a new version of the person: a photo is not what others edit. */
export const givePhoto = (id: EmployeeId, photo: PhotoId | null): Query<never> =>
  query(`UPDATE employees SET ${EMPLOYEES.column('photoId')} = $2 WHERE id = $1`, id, photo);

/** Before it is written: should this process end in the middle, it is removed an hour later. */
export const announcePhoto = (photo: PhotoId): Query<never> =>
  query(`INSERT INTO ${STALE.name} (${PHOTO}, ${REMOVE_AFTER}) VALUES ($1, now() + interval '1 hour')`, photo);

/** @returns its id, or nothing where it took so long that it was removed */
export const takeUpPhoto = (photo: PhotoId): Query<{ photoId: PhotoId }> =>
  query(`DELETE FROM ${STALE.name} WHERE ${PHOTO} = $1 RETURNING ${PHOTO} AS "photoId"`, photo);

/** Of a photo that nobody got. */
export const giveUpPhoto = (photo: PhotoId): Query<never> =>
  query(`UPDATE ${STALE.name} SET ${REMOVE_AFTER} = now() WHERE ${PHOTO} = $1`, photo);

/** Those that are to be removed; for some minutes they are this process's, so that no two ask the storage for the same. */
export const claimStalePhotos: Query<{ photoId: PhotoId }> = query(`
  UPDATE ${STALE.name} SET ${REMOVE_AFTER} = now() + interval '5 minutes'
  WHERE ${PHOTO} IN (
    SELECT ${PHOTO} FROM ${STALE.name} WHERE ${REMOVE_AFTER} <= now()
    ORDER BY ${REMOVE_AFTER} LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
  RETURNING ${PHOTO} AS "photoId"`);
