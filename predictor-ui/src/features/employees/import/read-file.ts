import { decode } from './decode.ts';

export const MAX_FILE_BYTES = 6 * 1024 * 1024 - 1024;

/** How a file is read: its text as CSV, or why that cannot be. */
export type ReadFile = { csv: string; sheet?: string } | { refused: 'tooLarge' | 'unreadable' };

/** A text file in the encodings that spreadsheets write, or the first sheet of a workbook, whatever the file is called. */
export async function readFile(file: Blob): Promise<ReadFile> {
  if (file.size > MAX_FILE_BYTES) return { refused: 'tooLarge' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isZip(bytes)) return { csv: decode(bytes) };
  const [{ readWorkbook }, { WorkbookRefused }] = await Promise.all([
    import('./workbook/read-workbook.ts'),
    import('./workbook/workbook-refused.ts'),
  ]);
  try {
    return readWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof WorkbookRefused)) throw error;
    return { refused: error.reason };
  }
}

/** `PK`, with which an .xlsx begins. */
function isZip([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && third === 3 && fourth === 4;
}
