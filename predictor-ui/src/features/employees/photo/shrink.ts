/** The API's limit, in bytes. */
const MOST = 5 * 1024 * 1024;
/** CSS pixels of the longer side; what is kept has fewer. */
const SIDE = 1280;

/**
 * A photo that is too large for the API, as telephones make them, made smaller here; others stay as they are. What this
 * browser cannot read stays, too: the API says what is wrong with it.
 */
export async function shrink(file: File): Promise<Blob> {
  if (file.size <= MOST) return file;
  let image: ImageBitmap | undefined;
  try {
    image = await createImageBitmap(file);
    const scale = Math.min(1, SIDE / Math.max(image.width, image.height));
    const canvas = new OffscreenCanvas(Math.ceil(image.width * scale), Math.ceil(image.height * scale));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  } catch {
    return file;
  } finally {
    // Else its pixels, tens of megabytes, stay until the next garbage collection.
    image?.close();
  }
}
