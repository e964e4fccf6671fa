import { z } from 'zod';
import { StartupError } from '../startup/startup-error.ts';
import type { StartupMessages } from '../startup/startup-messages.ts';

const one = z.string().optional();

/** Where photos are kept: in a folder, or in an account of Cloudinary, whose variables have the names of its own SDKs. */
export const photoVariables = z.object({
  UPLOADS_DIRECTORY: z
    .string()
    .optional()
    .describe('a folder for photos, shared by all replicas / una carpeta para fotos, común a todas las réplicas'),
  CLOUDINARY_CLOUD_NAME: one.describe('the name of an account / el nombre de una cuenta'),
  CLOUDINARY_API_KEY: one.describe('its API key / su clave de API'),
  CLOUDINARY_API_SECRET: one.describe('its API secret / su secreto de API'),
  CLOUDINARY_UPLOAD_PREFIX: z
    .url({ protocol: /^https?$/ })
    .default('https://api.cloudinary.com')
    .describe('the address of its API / la dirección de su API'),
});

export interface CloudinaryAccount {
  cloudName: string;
  apiKey: string;
  apiSecret: string;
  prefix: string;
}

/**
 * The account, or undefined where none of the three is given.
 *
 * @throws StartupError where one or two are
 */
export function cloudinaryAccount(
  read: z.infer<typeof photoVariables>,
  messages: Pick<StartupMessages, 'halfCloudinary'>,
): CloudinaryAccount | undefined {
  const {
    CLOUDINARY_CLOUD_NAME: cloudName,
    CLOUDINARY_API_KEY: apiKey,
    CLOUDINARY_API_SECRET: apiSecret,
    CLOUDINARY_UPLOAD_PREFIX: prefix,
  } = read;
  if (cloudName && apiKey && apiSecret) return { cloudName, apiKey, apiSecret, prefix };
  const three = { CLOUDINARY_CLOUD_NAME: cloudName, CLOUDINARY_API_KEY: apiKey, CLOUDINARY_API_SECRET: apiSecret };
  const missing = Object.entries(three).flatMap(([name, value]) => (value ? [] : [name]));
  if (missing.length < 3) throw new StartupError(messages.halfCloudinary(missing.join(', ')));
  return undefined;
}
