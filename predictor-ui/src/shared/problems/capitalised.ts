/** The API's messages continue a field's name, so they begin with a small letter. */
export function capitalised(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}`;
}
