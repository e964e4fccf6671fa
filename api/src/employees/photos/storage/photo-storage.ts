import type { Configuration } from '../../../configuration/configuration.ts';
import type { PhotoId } from '../photos.schema.ts';
import { CloudinaryStorage } from './cloudinary-storage.ts';
import { DiskStorage } from './disk-storage.ts';

/** Where photos are kept. Each method throws where that cannot be reached. */
export interface PhotoStorage {
  /** All of it or nothing. */
  write(id: PhotoId, webp: Buffer): Promise<void>;
  /** Undefined: not there. */
  read(id: PhotoId): Promise<Buffer | undefined>;
  /** One that is not there is none to remove. */
  remove(id: PhotoId): Promise<void>;
}

/** Nest's injection token. */
export const PHOTO_STORAGE = Symbol('photo storage');

type Where = Pick<Configuration, 'UPLOADS_DIRECTORY' | 'CLOUDINARY'>;

/** Undefined: this server has nowhere to keep photos. */
export function photoStorage({ CLOUDINARY, UPLOADS_DIRECTORY }: Where): PhotoStorage | undefined {
  if (CLOUDINARY) return new CloudinaryStorage(CLOUDINARY);
  return UPLOADS_DIRECTORY ? new DiskStorage(UPLOADS_DIRECTORY) : undefined;
}
