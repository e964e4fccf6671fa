# The page: built with Node, served by nginx, which also hands /api on. Built from the repository's root:
#   docker build -f docker/predictor-ui.Dockerfile -t aumento/predictor-ui .

# On the kind of processor that builds, whatever the image is for: files for a browser are the same everywhere.
FROM --platform=$BUILDPLATFORM node:24-trixie-slim AS source
WORKDIR /app
# Packages first and the source after them: a change of source leaves `npm ci` in the cache.
COPY package.json package-lock.json .npmrc ./
COPY api/package.json api/
COPY model/package.json model/
COPY predictor-ui/package.json predictor-ui/
# The cache mount keeps downloads between builds, outside the image. No package may run a script of its own.
RUN --mount=type=cache,target=/root/.npm npm ci --workspace predictor-ui --ignore-scripts
COPY tsconfig.base.json ./
COPY predictor-ui predictor-ui

# For docker/compose.dev.yml alone; the image below has nothing of it. Serves the sources, and what changes at once.
FROM source AS development
# Compose puts changed files in as this user, and Vite keeps what it prepares in node_modules.
RUN mkdir -p predictor-ui/node_modules && chown -R node predictor-ui
USER node
CMD ["node_modules/.bin/vite", "predictor-ui", "--host", "0.0.0.0", "--port", "8080", "--strictPort"]

FROM source AS build
RUN npm run build --workspace predictor-ui
# Compressed once here, not at each request (-n: without a date, so that the same page gives the same file);
# readable for nginx, whatever the rights of the files in the clone.
RUN find predictor-ui/dist -type f -size +1k ! -name '*.png' ! -name '*.woff2' -exec gzip -9 -n -k {} + \
 && chmod -R a+rX predictor-ui/dist
# nginx's security headers are made from the API's own list of them.
COPY docker/nginx/security-headers.mjs docker/nginx/
COPY api/src/http/security-headers.ts api/src/http/
COPY --chmod=644 docker/nginx/nginx.conf docker/nginx/upstream.conf /layer/etc/nginx/
# As it will lie in the image, with one date for all: SOURCE_DATE_EPOCH where it is given (docker/bake.hcl), else now.
ARG SOURCE_DATE_EPOCH
RUN node docker/nginx/security-headers.mjs predictor-ui/dist/index.html > /layer/etc/nginx/security-headers.conf \
 && mkdir -p /layer/usr/share/nginx && mv predictor-ui/dist /layer/usr/share/nginx/html \
 && chmod 755 /layer/etc /layer/etc/nginx && find /layer -exec touch -h -d "@${SOURCE_DATE_EPOCH:-$(date +%s)}" {} +

# Of Node and its packages nothing is left in this image.
FROM nginx:stable-trixie
COPY --from=build /layer /
# Not root: hence a port above 1023, and all that nginx writes in /tmp.
USER nginx
EXPOSE 8080
