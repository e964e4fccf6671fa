import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { rowsOf } from '../../database/query.ts';
import type { PhotoId } from './photos.schema.ts';
import { claimStalePhotos, takeUpPhoto } from './photos.sql.ts';
import { StalePhoto } from './stale-photo.entity.ts';
import { PHOTO_STORAGE, type PhotoStorage } from './storage/photo-storage.ts';

const AGAIN_MS = 3_600_000;

/** Removes photos from the storage that nobody has any more: after each change, at the start and every hour. */
@Injectable()
export class StalePhotosService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Photos');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private isEnding = false;

  constructor(
    @InjectRepository(StalePhoto) private readonly stale: Repository<StalePhoto>,
    @Inject(PHOTO_STORAGE) private readonly storage: PhotoStorage | undefined,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep(), AGAIN_MS).unref();
    void this.sweep();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    this.isEnding = true;
    await this.running;
  }

  /** Removes the photo that somebody had; all others that are listed too, without waiting for them. Never rejects. */
  async remove(photoId: PhotoId | null): Promise<void> {
    if (photoId) await this.removeOne(photoId).catch((error: Error) => this.warn(error));
    void this.sweep();
  }

  /** Never rejects: what cannot be removed now stays listed for the next time. */
  sweep(): Promise<void> {
    this.running = this.running.then(() => this.removeAll()).catch((error: Error) => this.warn(error));
    return this.running;
  }

  private async removeAll(): Promise<void> {
    if (!this.storage) return;
    for (let claimed = await this.claim(); claimed.length > 0; claimed = await this.claim()) {
      for (const { photoId } of claimed) {
        if (this.isEnding) return;
        await this.removeOne(photoId);
      }
    }
  }

  private async removeOne(photoId: PhotoId): Promise<void> {
    await this.storage?.remove(photoId);
    await rowsOf(this.stale, takeUpPhoto(photoId));
  }

  private warn({ message }: Error): void {
    this.logger.warn(`Photos that nobody has could not be removed; tried again later: ${message}`);
  }

  private claim() {
    return rowsOf(this.stale, claimStalePhotos);
  }
}
