import { HttpStatus } from '@nestjs/common';
import PQueue from 'p-queue';
import type { Metadata, SharpOptions } from 'sharp';
import { ProblemException } from '../../http/problems/problem.exception.ts';
import { kindOf } from './kind-of.ts';
import { animated, damaged, notAPhoto, wrongSize } from './photo-messages.ts';

/** One size for all: 96 CSS pixels, the largest that the page shows, on the densest of screens, which has three a side. */
const SIDE = 320;
const LEAST_SIDE = 64;
/** Of a phone's camera, 24 million. At 6 bytes each, decoding takes 150 MB of the container's 512. */
const MOST_MILLIONS = 25;
const SECONDS = 20;
/** Each with what libvips calls it. */
const KINDS: Record<string, string> = { JPEG: 'Jpeg', PNG: 'Png', WebP: 'Webp' };

// Together they would take twice the memory.
const oneByOne = new PQueue({ concurrency: 1 });

/**
 * Draws a photo anew: upright, square, 320 pixels a side, as WebP. Nothing of what was sent stays, such as where it was
 * taken (EXIF), other formats in the same file or what stands behind the image. Runs in libuv's threads.
 *
 * @throws ProblemException 415 for what is no JPEG, PNG or WebP by its content; 422 for one that is damaged, animated, too
 * small or too large
 */
export function readPhoto(bytes: Buffer): Promise<Buffer> {
  const kind = kindOf(bytes);
  if (!kind || !(kind in KINDS)) {
    throw new ProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, notAPhoto(kind));
  }
  return oneByOne.add(() => draw(bytes));
}

async function draw(bytes: Buffer): Promise<Buffer> {
  const sharp = await loadSharp();
  const options: SharpOptions = { failOn: 'error', limitInputPixels: MOST_MILLIONS * 1_000_000 };
  // Reads the header only: an image that would fill the memory is not decoded.
  const header = await sharp(bytes, { ...options, limitInputPixels: false })
    .metadata()
    .catch(refuse);
  check(header, bytes);
  return sharp(bytes, options)
    .autoOrient()
    .resize(SIDE, SIDE, { fit: 'cover', position: 'attention' }) // where skin and detail are: rarely the middle
    .flatten({ background: 'white' }) // dark lines on nothing would vanish in the dark theme
    .webp({ quality: 82 })
    .timeout({ seconds: SECONDS })
    .toBuffer()
    .catch(refuse);
}

function check({ format, width, height, pages = 1 }: Metadata, bytes: Buffer): void {
  if (width < LEAST_SIDE || height < LEAST_SIDE || width * height > MOST_MILLIONS * 1_000_000) {
    throw unprocessable(wrongSize(width, height, LEAST_SIDE, MOST_MILLIONS));
  }
  // libvips reads an animated PNG as its first picture; https://www.w3.org/TR/png-3/#acTL-chunk stands before the data.
  const moves = format === 'png' && bytes.subarray(0, bytes.indexOf('IDAT')).includes('acTL');
  if (pages > 1 || moves) throw unprocessable(animated());
}

/** Every error of libvips is one of the image: it gets nothing else to work on. */
function refuse(): never {
  throw unprocessable(damaged());
}

function unprocessable(message: string): ProblemException {
  return ProblemException.unprocessable([{ path: '', message }]);
}

/** Loaded with the first photo: neither the start nor a prediction waits for its 18 MB. */
async function loadSharp() {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  // Of libvips's readers, which are many, only these: content that is taken for another kind is refused.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: Object.values(KINDS).map((name) => `VipsForeignLoad${name}Buffer`) });
  return sharp;
}
