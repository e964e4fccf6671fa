import type { Work } from '../work.ts';

/** Dockerfile that most students write: one stage, one image that serves API and page. */
export const ONE_STAGE = `FROM node:24-trixie-slim
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY api/package.json api/
COPY model/package.json model/
COPY predictor-ui/package.json predictor-ui/
RUN npm ci --ignore-scripts
COPY . .
RUN node_modules/.bin/tsc -p api/tsconfig.build.json && npm run build --workspace predictor-ui
ENV NODE_ENV=production PAGE_DIR=/app/predictor-ui/dist
USER node
EXPOSE 3000
CMD ["node", "api/dist/main.js"]
`;

export const MIGRATE_AND_RUN = 'sh -c "node api/dist/database/migrate.js && exec node api/dist/main.js"';

/** Compose file that most students write: two services. */
export const TWO_SERVICES = `services:
  db:
    image: postgres:18-trixie
    environment:
      POSTGRES_DB: aumento
      POSTGRES_PASSWORD: una-clave
    volumes:
      - datos:/var/lib/postgresql
      - ./db/init:/docker-entrypoint-initdb.d:ro
    networks: [red]
    healthcheck:
      test: [CMD, pg_isready, -h, 127.0.0.1, -U, postgres]
      interval: 2s
      retries: 30
  app:
    build: .
    command: ${MIGRATE_AND_RUN}
    environment:
      DB_HOST: db
      DB_NAME: aumento
      DB_USERNAME: postgres
      DB_PASSWORD: una-clave
      JWT_SECRET: 0f8c3f2e-una-clave-larga-y-propia
      BOOTSTRAP_TOKEN: 7d41b9a6-otra-clave-larga-y-propia
    ports: ["3001:3000"]
    networks: [red]
    depends_on:
      db:
        condition: service_healthy
networks:
  red:
volumes:
  datos:
`;

/** The application without the project's own solution, and a student's simple one in its place. */
export function simple(work: Work, dockerfile = ONE_STAGE, compose = TWO_SERVICES): Work {
  return work
    .remove('docker', 'docker-compose.yml')
    .write('.dockerignore', '**/node_modules\n**/dist\n.git\n**/.env*\n.data\n')
    .write('Dockerfile', dockerfile)
    .write('compose.yaml', compose);
}
