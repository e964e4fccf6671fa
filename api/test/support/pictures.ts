import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import type { TestApi } from './test-api.ts';

type Agent = TestApi['user'];

/** Left half red, right half blue. */
export function picture(width = 400, height = 300): Sharp {
  const half = { create: { width: Math.ceil(width / 2), height, channels: 3 as const, background: 'blue' } };
  return sharp({ create: { width, height, channels: 3, background: 'red' } }).composite([
    { input: half, left: Math.floor(width / 2), top: 0 },
  ]);
}

/** Of a telephone: taken lying on its side, with the place where that was. */
export function withPlace(image: Sharp, orientation: number): Sharp {
  return image.withMetadata({ orientation }).withExifMerge({
    IFD0: { Make: 'Telephone of Ana' },
    IFD3: { GPSLatitude: '40/1 25/1 0/1', GPSLatitudeRef: 'N' },
  });
}

/** A PNG that says of itself that it has other measures than its pixels. */
export async function lyingPng(width: number, height: number): Promise<Buffer> {
  const png = await picture().png().toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

/** Gives a person a photo. @returns its path */
export async function givePhoto(agent: Agent, id: string): Promise<string> {
  const path = `/api/employees/${id}/photo`;
  await agent
    .put(path)
    .set('Content-Type', 'image/png')
    .send(await picture().png().toBuffer())
    .expect(200);
  return path;
}
