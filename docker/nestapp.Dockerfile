# The API, and `migrate`, which is the same image with another command. Built from the repository's root:
#   docker build -f docker/nestapp.Dockerfile -t aumento/nestapp .

# Debian slim, not Alpine: onnxruntime needs glibc.
FROM node:24-trixie-slim AS manifests
WORKDIR /app
# Only what says which packages are needed: a change of source leaves every `npm ci` below in the cache.
COPY package.json package-lock.json .npmrc ./
COPY api/package.json api/
COPY model/package.json model/
COPY predictor-ui/package.json predictor-ui/

# What the API needs to run, and nothing else. Built side by side with the next stage.
FROM manifests AS production-packages
# The cache mount keeps downloads between builds, outside the image. No package may run a script of its own.
RUN --mount=type=cache,target=/root/.npm npm ci --workspace api --omit=dev --ignore-scripts
# onnxruntime-node brings the binaries of every platform, 300 MB: only this one's stay.
RUN find node_modules/onnxruntime-node/bin -type f ! -path "*/linux/$(node -p process.arch)/*" -delete
# Nothing reads these at run time (typescript comes along because @nestjs/swagger may use it while compiling).
RUN rm -rf node_modules/typescript node_modules/@types node_modules/typeorm/browser \
 && find node_modules -type f -regex '.*\.\([cm]?ts\|map\|test\.[cm]?js\)\|.*/\(README\|CHANGELOG\)\.md' -delete \
 && find node_modules -type d -empty -delete
# As they will lie in the image, with one date for all: the same packages give the same layer, whenever it is built.
RUN mkdir -p /layer/app && mv node_modules /layer/app && find /layer -exec touch -h -d @0 {} +

# TypeScript and its types, then the API's JavaScript. Nothing of this stage is in the image but api/dist.
FROM manifests AS build
# (--omit=optional: without the binaries that other tools of the repository bring.)
RUN --mount=type=cache,target=/root/.npm \
    npm ci --workspace api --include-workspace-root --omit=optional --ignore-scripts
COPY tsconfig.base.json ./
COPY api/tsconfig.json api/tsconfig.build.json api/
COPY api/src api/src
RUN node_modules/.bin/tsc -p api/tsconfig.build.json

# For docker/compose.dev.yml alone; the image below has nothing of it. Compiles what changes and starts anew by itself.
FROM build AS development
ENV ORT_DISABLE_TELEMETRY=1
COPY --from=production-packages /layer/app/node_modules node_modules
COPY --chmod=755 model/artifacts/salary-v1.manifest.json model/artifacts/salary-v1.onnx model/artifacts/
# Compose puts changed files in as this user, and tsc writes what it makes of them.
RUN chown -R node api && install -d -o node -g node -m 700 /var/lib/aumento
USER node
# --incremental: what the compiler learns here is kept, so that it has little to do when the container starts.
RUN node_modules/.bin/tsc -p api/tsconfig.build.json --incremental
CMD ["sh", "-c", "node_modules/.bin/tsc -p api/tsconfig.build.json --incremental --watch --preserveWatchOutput & exec node --watch --watch-preserve-output --enable-source-maps api/dist/main.js"]

# What the project itself adds, with one date for all: SOURCE_DATE_EPOCH where it is given (docker/bake.hcl), else now.
FROM build AS application
# --chmod: readable for `node`, whatever the rights of the files in the clone (folders need the x of 755).
COPY --chmod=755 model/artifacts/salary-v1.manifest.json model/artifacts/salary-v1.onnx /layer/app/model/artifacts/
COPY --chmod=755 api/package.json /layer/app/api/
# Where docker-compose.yml mounts the volume of the secret that is made at the first start: an empty volume is as this is.
RUN install -d -o node -g node -m 700 /layer/var/lib/aumento
ARG SOURCE_DATE_EPOCH
RUN mv api/dist /layer/app/api && find /layer -exec touch -h -d "@${SOURCE_DATE_EPOCH:-$(date +%s)}" {} +

# The image: what changes least first, so that a change of source makes one small layer new.
FROM node:24-trixie-slim
ENV NODE_ENV=production
# Since 1.29 onnxruntime reports to Microsoft what it runs, unless told not to.
ENV ORT_DISABLE_TELEMETRY=1
COPY --from=production-packages /layer /
COPY --from=application /layer /
WORKDIR /app
# Its code belongs to root: the process cannot change it.
USER node
EXPOSE 3000
# No npm and no shell before it: node is process 1 and gets the SIGTERM of `docker stop` itself.
CMD ["node", "--enable-source-maps", "api/dist/main.js"]
