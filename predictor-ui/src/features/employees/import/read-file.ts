export const MAX_FILE_BYTES = 6 * 1024 * 1024 - 1024;

/** The text of a file: UTF-8, or what Excel writes on a Windows of Latin America and Spain. */
export async function readFile(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
