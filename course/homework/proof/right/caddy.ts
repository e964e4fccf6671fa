import { COMPOSE, PAGE } from '../files.ts';
import type { Solution } from './solution.ts';

const CADDYFILE =
  ':8080 {\n\thandle /api/* {\n\t\treverse_proxy nestapp:3000\n\t}\n\thandle {\n\t\troot * /srv\n\t\ttry_files {path} /index.html\n\t\tfile_server\n\t}\n}\n';

/** Another reverse proxy in front of the API. */
export const caddy: Solution = {
  way: { en: 'Caddy in place of nginx', es: 'Caddy en lugar de nginx' },
  images: ['caddy:2'],
  make: (work) =>
    work
      .write('docker/nginx/Caddyfile', CADDYFILE)
      .change(
        PAGE,
        /^# Compressed at build time[\s\S]*/m,
        'FROM caddy:2\nCOPY --from=build /app/predictor-ui/dist /srv\nCOPY docker/nginx/Caddyfile /etc/caddy/Caddyfile\nEXPOSE 8080\n',
      )
      .change(COMPOSE, /^ {4}command: \[sh, -c, 'echo "Aumento.*\n/m, '')
      .change(COMPOSE, /^ {6}test: \[CMD, curl, -fsS.*$/m, '      test: [CMD, caddy, version]')
      .change(
        COMPOSE,
        /(predictor-ui:\n)( {4}<<: \*hardened\n)/,
        '$1$2    environment: { XDG_CONFIG_HOME: /tmp, XDG_DATA_HOME: /tmp }\n',
      ),
};
