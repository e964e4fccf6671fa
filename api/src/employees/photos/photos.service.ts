import { HttpStatus, Inject, Injectable, Logger } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import type { Actor } from '../../access/actor.decorator.ts';
import { AuditService } from '../../audit/audit.service.ts';
import { newId } from '../../database/new-id.ts';
import { rowsOf } from '../../database/query.ts';
import { ProblemException } from '../../http/problems/problem.exception.ts';
import { Employee } from '../employee.entity.ts';
import { EMPLOYEE, type EmployeeId, fullName } from '../employees.schema.ts';
import { noPhoto, nowhereToKeep, storageAway } from './photo-messages.ts';
import type { PhotoId } from './photos.schema.ts';
import { announcePhoto, givePhoto, giveUpPhoto, takeUpPhoto } from './photos.sql.ts';
import { readPhoto } from './read-photo.ts';
import { StalePhotosService } from './stale-photos.service.ts';
import { PHOTO_STORAGE, type PhotoStorage } from './storage/photo-storage.ts';

const RETRY_SECONDS = 30;

@Injectable()
export class PhotosService {
  private readonly logger = new Logger('Photos');

  constructor(
    @InjectRepository(Employee) private readonly employees: Repository<Employee>,
    @Inject(PHOTO_STORAGE) private readonly storage: PhotoStorage | undefined,
    private readonly stale: StalePhotosService,
    private readonly audit: AuditService,
  ) {}

  /**
   * An employee's photo, as WebP.
   *
   * @param version the only one that is good enough, if given
   * @throws ProblemException 404 for an unknown id, where there is none and where it is another one by now
   */
  async read(id: EmployeeId, version?: PhotoId): Promise<{ photoId: PhotoId; webp: Buffer }> {
    const { photoId, ...person } = await this.photoOf(this.employees.manager, id);
    if (!photoId || (version && version.toLowerCase() !== photoId)) throw none(person);
    const webp = await this.reach((storage) => storage.read(photoId));
    if (webp) return { photoId, webp };
    this.logger.warn(`The photo ${photoId} is not in the storage.`);
    throw none(person);
  }

  /**
   * Gives an employee a photo, in the place of the one before.
   *
   * @throws ProblemException 404 for an unknown id; 415 and 422 for what is no photo, see `readPhoto`; 501 where there is
   * nowhere to keep it; 503 when the storage is away
   */
  async replace(id: EmployeeId, bytes: Buffer, by: Actor): Promise<void> {
    this.neededStorage();
    await this.photoOf(this.employees.manager, id);
    const webp = await readPhoto(bytes);
    const photoId = newId<PhotoId>();
    await rowsOf(this.employees, announcePhoto(photoId));
    let before: PhotoId | null;
    try {
      await this.reach((storage) => storage.write(photoId, webp));
      before = await this.give(id, photoId, by);
    } catch (error) {
      await rowsOf(this.employees, giveUpPhoto(photoId));
      void this.stale.sweep();
      throw error;
    }
    await this.stale.remove(before);
  }

  /** @throws ProblemException 404 for an unknown id and where there is none */
  async remove(id: EmployeeId, by: Actor): Promise<void> {
    const before = await this.give(id, null, by);
    await this.stale.remove(before);
  }

  /** @returns the one before */
  private give(id: EmployeeId, photoId: PhotoId | null, by: Actor): Promise<PhotoId | null> {
    return this.employees.manager.transaction(async (manager) => {
      const { photoId: before, ...person } = await this.photoOf(manager, id, true);
      if (!photoId && !before) throw none(person);
      if (photoId && (await rowsOf(manager, takeUpPhoto(photoId))).length === 0) throw away();
      await rowsOf(manager, givePhoto(id, photoId));
      const action = photoId ? 'photo-changed' : 'photo-removed';
      await this.audit.record(manager, by, { action, subjectId: id, subject: fullName(person) });
      return before;
    });
  }

  private async photoOf(manager: EntityManager, id: EmployeeId, lock = false) {
    const found = await manager.findOne(Employee, {
      select: { id: true, firstName: true, lastName: true, photoId: true },
      where: { id },
      ...(lock && { lock: { mode: 'pessimistic_write' as const } }),
    });
    if (!found) throw ProblemException.notFound(EMPLOYEE, id);
    return found;
  }

  private async reach<T>(use: (storage: PhotoStorage) => Promise<T>): Promise<T> {
    const storage = this.neededStorage();
    try {
      return await use(storage);
    } catch (error) {
      this.logger.error((error as Error).stack);
      throw away();
    }
  }

  private neededStorage(): PhotoStorage {
    if (this.storage) return this.storage;
    throw new ProblemException(HttpStatus.NOT_IMPLEMENTED, nowhereToKeep());
  }
}

const none = (person: Pick<Employee, 'firstName' | 'lastName'>) =>
  new ProblemException(HttpStatus.NOT_FOUND, noPhoto(fullName(person)));

const away = () => new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, storageAway(), undefined, RETRY_SECONDS);
