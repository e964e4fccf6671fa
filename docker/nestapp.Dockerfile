# The API, and with other commands `migrate` and the worker. Built from the repository's root:
#   docker build -f docker/nestapp.Dockerfile -t aumento/nestapp .

# Debian slim, not Alpine: onnxruntime needs glibc, and the lockfile's sharp is installed for the libc of this image.
FROM node:24-trixie-slim AS manifests
WORKDIR /app
# Only the package manifests: a change of source keeps every `npm ci` below in the build cache.
COPY package.json package-lock.json .npmrc ./
COPY api/package.json api/
COPY model/package.json model/
COPY predictor-ui/package.json predictor-ui/

# The production dependencies of the API and of the training, which the worker starts. BuildKit builds this stage and the next one in parallel.
FROM manifests AS production-packages
# The cache mount keeps downloads between builds, outside the image. Packages may not run install scripts.
RUN --mount=type=cache,target=/root/.npm npm ci --workspace api --workspace model --omit=dev --ignore-scripts
# onnxruntime-node ships binaries of every platform, 300 MB: keep only this platform's.
RUN find node_modules/onnxruntime-node/bin -type f ! -path "*/linux/$(node -p process.arch)/*" -delete
# Not needed at run time (typescript is a peer of @nestjs/swagger's compiler plugin; /api/docs loads swagger-ui-bundle.js).
RUN rm -rf node_modules/typescript node_modules/@types node_modules/typeorm/browser node_modules/sharp/src \
           node_modules/swagger-ui-dist/swagger-ui-es-bundle*.js node_modules/swagger-ui-dist/swagger-ui.js \
           node_modules/luxon/src node_modules/luxon/build/amd node_modules/luxon/build/cjs-browser \
           node_modules/luxon/build/es6 node_modules/luxon/build/global node_modules/protobufjs/dist \
           node_modules/csv-parse/dist node_modules/csv-stringify/dist node_modules/@fastify/busboy/bench \
           node_modules/@fastify/busboy/benchmarks node_modules/@fastify/busboy/test \
 && find node_modules -type f -regex '.*\.\([cm]?ts\|map\|test\.[cm]?js\)\|.*/\(README\|CHANGELOG\)\.md' -delete \
 && find node_modules -type d -empty -delete
# Laid out as in the image, all with one date, so that the same packages give the same layer (reproducible build).
RUN mkdir -p /layer/app && mv node_modules /layer/app && find /layer -exec touch -h -d @0 {} +

# Compiles the API. Of this stage only api/dist gets into the image.
FROM manifests AS build
# --omit=optional: without the binaries of the repository's other tools.
RUN --mount=type=cache,target=/root/.npm \
    npm ci --workspace api --include-workspace-root --omit=optional --ignore-scripts
COPY tsconfig.base.json ./
COPY api/tsconfig.json api/tsconfig.build.json api/
COPY api/src api/src
RUN node_modules/.bin/tsc -p api/tsconfig.build.json

# Only for docker/compose.dev.yml, not part of the image below: recompiles and restarts on changes.
FROM build AS development
ENV ORT_DISABLE_TELEMETRY=1
COPY --from=production-packages /layer/app/node_modules node_modules
COPY --chmod=755 model/artifacts/salary.manifest.json model/artifacts/salary.onnx model/artifacts/
COPY --chmod=755 model/src model/src
# Compose copies changed files in as this user, and tsc writes its output.
RUN chown -R node api && install -d -o node -g node -m 700 /var/lib/aumento /var/lib/aumento-uploads
USER node
# --incremental: keeps the compiler's state, so that the container starts quickly.
RUN node_modules/.bin/tsc -p api/tsconfig.build.json --incremental
CMD ["sh", "-c", "node_modules/.bin/tsc -p api/tsconfig.build.json --incremental --watch --preserveWatchOutput & exec node --watch --watch-preserve-output --enable-source-maps api/dist/main.js"]

# The project's own files, all with one date: SOURCE_DATE_EPOCH if set (docker/bake.hcl), else now.
FROM build AS application
# --chmod: readable by `node` whatever the file modes in the clone (755, since it also applies to folders).
COPY --chmod=755 model/artifacts/salary.manifest.json model/artifacts/salary.onnx /layer/app/model/artifacts/
COPY --chmod=755 api/package.json /layer/app/api/
# The training is no part of the API, which starts it as a program. Node runs its TypeScript as it is: the model card names
# the SHA-256 of these files.
COPY --chmod=755 model/package.json /layer/app/model/
COPY --chmod=755 model/src /layer/app/model/src
# Mount points of the volumes with the generated secret and with photos: an empty volume takes over its folder's owner and
# mode.
RUN install -d -o node -g node -m 700 /layer/var/lib/aumento /layer/var/lib/aumento-uploads
ARG SOURCE_DATE_EPOCH
RUN mv api/dist /layer/app/api && find /layer -exec touch -h -d "@${SOURCE_DATE_EPOCH:-$(date +%s)}" {} +

# The image: what changes least comes first, so that a change of source renews one small layer.
FROM node:24-trixie-slim
ENV NODE_ENV=production
# Since 1.29 onnxruntime sends telemetry to Microsoft by default.
ENV ORT_DISABLE_TELEMETRY=1
COPY --from=production-packages /layer /
COPY --from=application /layer /
WORKDIR /app
# The code belongs to root: the process cannot modify it.
USER node
EXPOSE 3000
# Without npm or a shell in between, node is process 1 and gets the SIGTERM of `docker stop`.
CMD ["node", "--enable-source-maps", "api/dist/main.js"]
