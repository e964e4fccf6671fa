import { unzipSync } from 'fflate';
import { decode } from '../decode.ts';
import { WorkbookRefused } from './workbook-refused.ts';

/** Bytes of all parts, unzipped: about three times what 50,000 people need. */
export const MOST_UNZIPPED = 60_000_000;
/** The parts that hold a sheet’s cells, their texts and formats; pictures and the rest stay zipped. */
const NEEDED = /(^|\/)(_rels\/[^/]*\.rels|workbook\.xml|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i;

/**
 * The parts of a workbook, by path. Each is unzipped into as many bytes as the archive says it has, so that no more
 * than `MOST_UNZIPPED` are ever needed.
 *
 * @throws WorkbookRefused for what is no ZIP, is broken, or would be too large
 */
export function unzip(bytes: Uint8Array): Map<string, string> {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!NEEDED.test(name)) return false;
        total += originalSize;
        if (total > MOST_UNZIPPED) throw new WorkbookRefused('tooLarge');
        return true;
      },
    });
    return new Map(Object.entries(parts).map(([path, part]) => [path.toLowerCase(), decode(part)]));
  } catch (error) {
    if (error instanceof WorkbookRefused) throw error;
    throw new WorkbookRefused('unreadable', { cause: error });
  }
}
