import { API } from '../files.ts';
import type { Solution } from './solution.ts';

const IMAGE = 'distroless/nodejs24-debian13';

/** A distroless image, without a shell or package manager; everything is built in an earlier stage. */
export const distroless: Solution = {
  way: { en: 'distroless', es: 'distroless' },
  images: [IMAGE],
  make: (work) =>
    work
      .change(API, /^FROM node:24-trixie-slim$/m, `FROM ${IMAGE}`)
      .change(API, 'USER node\nEXPOSE', 'EXPOSE')
      .change(API, '-o node -g node -m 700 /layer', '-o 65532 -g 65532 -m 700 /layer')
      .change(API, /^CMD \["node", "--enable-source-maps", /m, 'CMD ["--enable-source-maps", ')
      .change('docker-compose.yml', 'command: [node, api/', 'command: [api/')
      .change('docker-compose.yml', /test: \[CMD, node, -e/, 'test: [CMD, /nodejs/bin/node, -e'),
};
