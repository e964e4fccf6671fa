/** One request of the API, as a page makes it. */
export interface ApiCall {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** After `/api`, with its query: /employees?search=garc%C3%ADa */
  path: string;
  body?: unknown;
}
