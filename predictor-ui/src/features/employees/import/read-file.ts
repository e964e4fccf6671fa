export const MAX_FILE_BYTES = 6 * 1024 * 1024 - 1024;

/** The text of a file: UTF-8, or Windows-1252, which Excel writes on Windows in Spanish. */
export async function readFile(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
