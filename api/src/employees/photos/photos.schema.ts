import { z } from 'zod';
import { uuid } from '../../http/fields.schema.ts';

/** Of what is sent, in bytes. nginx has its own: docker/nginx/nginx.conf. */
export const PHOTO_LIMIT = 5 * 1024 * 1024;

/** The media types of what may be sent; the content decides, not the header. */
export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'];

/** Each photo that is sent has another id, so that its address never has another content. */
export const photoId = uuid.brand<'PhotoId'>();
export type PhotoId = z.infer<typeof photoId>;

export const photoQuerySchema = z.strictObject({
  version: photoId.optional().describe('As in an employee’s `photo`: that one or none, and it may be cached for ever'),
});
export type PhotoQuery = z.infer<typeof photoQuerySchema>;
