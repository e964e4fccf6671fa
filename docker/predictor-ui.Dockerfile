# The page: built with Node, served by nginx, which also hands /api on. Built from the repository's root:
#   docker build -f docker/predictor-ui.Dockerfile -t aumento/predictor-ui .

FROM node:24-trixie-slim AS build
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
RUN npm run build --workspace predictor-ui
# Compressed once here, not at each request (-n: without a date, so that the same page gives the same file);
# readable for nginx, whatever the rights of the files in the clone.
RUN find predictor-ui/dist -type f -size +1k ! -name '*.png' ! -name '*.woff2' -exec gzip -9 -n -k {} + \
 && chmod -R a+rX predictor-ui/dist
COPY docker/nginx/content-security-policy.mjs ./
RUN node content-security-policy.mjs predictor-ui/dist/index.html > content-security-policy.conf

# Of Node and its packages nothing is left in this image.
FROM nginx:stable-trixie
COPY --chmod=644 docker/nginx/nginx.conf docker/nginx/upstream.conf /etc/nginx/
COPY --from=build /app/content-security-policy.conf /etc/nginx/
COPY --from=build /app/predictor-ui/dist /usr/share/nginx/html
# Not root: hence a port above 1023, and all that nginx writes in /tmp.
USER nginx
EXPOSE 8080
