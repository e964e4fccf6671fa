import { createHash } from 'node:crypto';
import type { CloudinaryAccount } from '../../../configuration/photo-variables.ts';
import type { PhotoId } from '../photos.schema.ts';

const TIMEOUT_MS = 10_000;

type Parameters = Record<string, string>;

/**
 * Photos in an account of Cloudinary, by three calls of its upload API. They are of the type `authenticated`: nobody gets
 * one by its address alone. https://cloudinary.com/documentation/image_upload_api_reference
 */
export class CloudinaryStorage {
  private readonly account: CloudinaryAccount;

  constructor(account: CloudinaryAccount) {
    this.account = account;
  }

  async write(id: PhotoId, webp: Buffer): Promise<void> {
    const form = formOf(this.signed({ ...nameOf(id), overwrite: 'true' }));
    form.append('file', new Blob([new Uint8Array(webp)], { type: 'image/webp' }), 'photo.webp');
    await this.call('upload', { method: 'POST', body: form });
  }

  async read(id: PhotoId): Promise<Buffer | undefined> {
    const query = new URLSearchParams(this.signed({ ...nameOf(id), format: 'webp' }));
    const answer = await this.call(`download?${query}`, { method: 'GET' }, [404]);
    return answer.status === 404 ? undefined : Buffer.from(await answer.arrayBuffer());
  }

  async remove(id: PhotoId): Promise<void> {
    const body = formOf(this.signed({ ...nameOf(id), invalidate: 'true' }));
    const answer = await this.call('destroy', { method: 'POST', body });
    const { result } = (await answer.json()) as { result?: string };
    if (result !== 'ok' && result !== 'not found') throw new Error(`Cloudinary did not remove ${id}: ${result}`);
  }

  /** @throws Error that names the call and what Cloudinary says of it, never what was sent */
  private async call(path: string, request: RequestInit, expected: number[] = []): Promise<Response> {
    const { prefix, cloudName } = this.account;
    const url = `${prefix.replace(/\/$/, '')}/v1_1/${encodeURIComponent(cloudName)}/image/${path}`;
    const answer = await fetch(url, { ...request, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (answer.ok || expected.includes(answer.status)) return answer;
    const [action] = path.split('?');
    throw new Error(`Cloudinary: ${action} gave ${answer.status} ${answer.headers.get('x-cld-error') ?? ''}`.trimEnd());
  }

  /** https://cloudinary.com/documentation/authentication_signatures */
  private signed(parameters: Parameters): Parameters {
    const { apiKey, apiSecret } = this.account;
    const all: Parameters = { ...parameters, timestamp: String(Math.floor(Date.now() / 1000)) };
    const names = Object.keys(all).toSorted();
    const text = names.map((name) => `${name}=${all[name]}`).join('&');
    const signature = createHash('sha1')
      .update(text + apiSecret)
      .digest('hex');
    return { ...all, api_key: apiKey, signature };
  }
}

const nameOf = (id: PhotoId) => ({ public_id: `aumento/${id}`, type: 'authenticated' });

function formOf(parameters: Parameters): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(parameters)) form.append(name, value);
  return form;
}
