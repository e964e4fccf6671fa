/** A message of the API as a sentence of its own: it begins with a small letter, since it continues a field's name. */
export function capitalised(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}`;
}
