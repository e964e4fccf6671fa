# The page: built with Node, served by nginx, which is also the reverse proxy of /api. From the repository's root:
#   docker build -f docker/predictor-ui.Dockerfile -t aumento/predictor-ui .

# Built on the builder's own architecture: files for browsers are the same on every platform.
FROM --platform=$BUILDPLATFORM node:24-trixie-slim AS source
WORKDIR /app
# Package manifests first: a change of source keeps `npm ci` in the build cache.
COPY package.json package-lock.json .npmrc ./
COPY api/package.json api/
COPY model/package.json model/
COPY predictor-ui/package.json predictor-ui/
# The cache mount keeps downloads between builds, outside the image. Packages may not run install scripts.
RUN --mount=type=cache,target=/root/.npm npm ci --workspace predictor-ui --ignore-scripts
COPY tsconfig.base.json ./
COPY predictor-ui predictor-ui

# Only for docker/compose.dev.yml, not part of the image below: Vite's dev server with hot reload.
FROM source AS development
# Compose copies changed files in as this user, and Vite caches in node_modules.
RUN mkdir -p predictor-ui/node_modules && chown -R node predictor-ui
USER node
CMD ["node_modules/.bin/vite", "predictor-ui", "--host", "0.0.0.0", "--port", "8080", "--strictPort"]

FROM source AS build
RUN npm run build --workspace predictor-ui
# Compressed at build time, not per request (-n: no timestamp, so that the output is reproducible);
# readable by nginx whatever the file modes in the clone.
RUN find predictor-ui/dist -type f -size +1k ! -name '*.png' ! -name '*.woff2' -exec gzip -9 -n -k {} + \
 && chmod -R a+rX predictor-ui/dist
# Generates nginx's security headers from the API's list.
COPY docker/nginx/security-headers.mjs docker/nginx/
COPY api/src/http/security-headers.ts api/src/http/
COPY --chmod=644 docker/nginx/nginx.conf docker/nginx/upstream.conf /layer/etc/nginx/
# Laid out as in the image, all with one date: SOURCE_DATE_EPOCH if set (docker/bake.hcl), else now.
ARG SOURCE_DATE_EPOCH
RUN node docker/nginx/security-headers.mjs predictor-ui/dist/index.html > /layer/etc/nginx/security-headers.conf \
 && mkdir -p /layer/usr/share/nginx && mv predictor-ui/dist /layer/usr/share/nginx/html \
 && chmod 755 /layer/etc /layer/etc/nginx && find /layer -exec touch -h -d "@${SOURCE_DATE_EPOCH:-$(date +%s)}" {} +

# This image has neither Node nor its packages.
FROM nginx:stable-trixie
COPY --from=build /layer /
# Not root, hence a port above 1023 and temporary files in /tmp.
USER nginx
EXPOSE 8080
