import type { Problem } from '../../../generated/types.gen.ts';
import { ApiProblem } from '../../../shared/problems/api-problem.ts';

/**
 * POSTs a form and tells how much of it is sent, which `fetch` does not.
 *
 * @param onSent with the share of one
 * @returns the answer's JSON
 * @throws ApiProblem as the generated client does
 */
export function sendForm<Answer>(
  url: string,
  form: FormData,
  onSent: (share: number) => void = () => {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    request.upload.onprogress = ({ loaded, total }) => onSent(loaded / total);
    request.onerror = () => reject(new ApiProblem(0));
    request.onload = () => {
      const { status } = request;
      const body = readJson(request.responseText);
      if (status >= 200 && status < 300 && body) return resolve(body as Answer);
      const retryAfter = Number(request.getResponseHeader('Retry-After') ?? Number.NaN);
      reject(new ApiProblem(status, body as Partial<Problem>, Number.isFinite(retryAfter) ? retryAfter : undefined));
    };
    request.send(form);
  });
}

/** Undefined: it is none, as what a proxy answers in the API's place. */
function readJson(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
