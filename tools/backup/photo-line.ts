import { Explained } from './explain.ts';
import { messages } from './messages.ts';

/** A WebP in base64: RIFF, its length, WEBP. */
const LINE = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\t(?:UklGR[A-Za-z0-9+/]{6}XRUJQ[A-Za-z0-9+/]*={0,2})?\n$/;

/**
 * A photo in a backup: its id, a tab and its content in base64, which is empty of one that was lost already.
 *
 * @throws Explained for a line that is none: what it holds is served to browsers
 */
export function checkPhoto(file: string, line: Buffer): void {
  if (!LINE.test(line.toString('latin1'))) throw new Explained(messages.damaged(file, messages.noPhoto));
}

/** Whether it has no content. */
export function isLost(line: Buffer | string): boolean {
  return line.toString().endsWith('\t\n');
}
