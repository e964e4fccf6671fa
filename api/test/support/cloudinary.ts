import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const ACCOUNT = {
  CLOUDINARY_CLOUD_NAME: 'empresa',
  CLOUDINARY_API_KEY: '123456789012345',
  CLOUDINARY_API_SECRET: 'a-secret-of-cloudinary-that-nobody-sees',
};
/** In seconds; Cloudinary's own. */
const OLDEST = 3600;

/**
 * The three calls of Cloudinary's upload API that are used, written from its documentation:
 * https://cloudinary.com/documentation/image_upload_api_reference and …/authentication_signatures
 */
export async function startCloudinary() {
  const assets = new Map<string, Buffer>();
  const state = { away: false };
  const server = createServer((request, response) => {
    if (state.away) return void request.socket.destroy();
    void serve(request, response);
  });

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const answer = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    const { pathname, searchParams } = new URL(`${request.url}`, 'http://localhost');
    const given = request.method === 'POST' ? await formOf(request) : searchParams;
    const why = whyNot(given);
    if (why) {
      response.setHeader('x-cld-error', why);
      return answer(401, { error: { message: why } });
    }
    const name = `${given.get('type')}/${given.get('public_id')}`;
    switch (`${request.method} ${pathname}`) {
      case 'POST /v1_1/empresa/image/upload':
        assets.set(name, Buffer.from(await (given.get('file') as File).arrayBuffer()));
        return answer(200, { public_id: given.get('public_id'), format: 'webp' });
      case 'POST /v1_1/empresa/image/destroy':
        return answer(200, { result: assets.delete(name) ? 'ok' : 'not found' });
      case 'GET /v1_1/empresa/image/download': {
        const found = assets.get(name);
        if (!found || given.get('format') !== 'webp') return answer(404, { error: { message: 'Resource not found' } });
        response.writeHead(200, { 'content-type': 'image/webp' }).end(found);
        return;
      }
      default:
        return answer(404, {});
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    assets,
    state,
    prefix: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function formOf(request: IncomingMessage): Promise<FormData> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return new Response(new Uint8Array(Buffer.concat(parts)), {
    headers: { 'content-type': `${request.headers['content-type']}` },
  }).formData() as Promise<FormData>;
}

/** All parameters but these are signed, in the order of the alphabet. */
const UNSIGNED = ['file', 'api_key', 'signature', 'cloud_name', 'resource_type'];

function whyNot(given: FormData | URLSearchParams): string | undefined {
  const names = [...given.keys()].filter((name) => !UNSIGNED.includes(name)).sort();
  const text = names.map((name) => `${name}=${given.get(name)}`).join('&');
  const signature = createHash('sha1')
    .update(text + ACCOUNT.CLOUDINARY_API_SECRET)
    .digest('hex');
  if (given.get('api_key') !== ACCOUNT.CLOUDINARY_API_KEY) return `unknown api_key`;
  if (Math.abs(Date.now() / 1000 - Number(given.get('timestamp'))) > OLDEST) return 'Stale request';
  // As Cloudinary says it, with what was signed, never with the secret.
  return given.get('signature') === signature ? undefined : `Invalid Signature. String to sign - '${text}'.`;
}
