# PostgreSQL with db/init inside, for compose.release.yml and stack.yml, which have no clone to mount.
#   docker build -f docker/postgresdb.Dockerfile -t aumento/postgresdb db/init

# Laid out as in the image, all with one date, so that the same files give the same layer (reproducible build).
FROM postgres:18-trixie AS layer
COPY --chmod=644 *.sql *.csv /layer/docker-entrypoint-initdb.d/
RUN chmod 755 /layer/docker-entrypoint-initdb.d && find /layer -exec touch -d @0 {} +

FROM postgres:18-trixie
COPY --from=layer /layer /
# By default the image starts as root.
USER postgres
