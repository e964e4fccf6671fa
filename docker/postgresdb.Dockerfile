# PostgreSQL with db/init inside, for where there is no clone to mount it from: compose.release.yml and stack.yml.
#   docker build -f docker/postgresdb.Dockerfile -t aumento/postgresdb db/init

# As it will lie in the image, with one date for all: the same files give the same layer, whenever it is built.
FROM postgres:18-trixie AS layer
COPY --chmod=644 *.sql *.csv /layer/docker-entrypoint-initdb.d/
RUN chmod 755 /layer/docker-entrypoint-initdb.d && find /layer -exec touch -d @0 {} +

FROM postgres:18-trixie
COPY --from=layer /layer /
# From the start; the image would otherwise begin as root.
USER postgres
