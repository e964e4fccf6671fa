# Every image of a release, for both kinds of processor. From the repository's root, on a builder that can do so
# (docker buildx create --use):
#   REGISTRY=… TAG=… docker buildx bake -f docker/bake.hcl --push --sbom=true --provenance=mode=max
# On this machine, for this machine: docker buildx bake -f docker/bake.hcl --load --set '*.platform=linux/amd64'

variable "REGISTRY" { # where the images go: the registry and the name under which it knows you
  default = "aumento"
}
variable "TAG" {
  default = "latest"
}
variable "SOURCE_DATE_EPOCH" { # the commit's date, git log -1 --format=%ct: the same source gives the same layers
  default = null
}

group "default" {
  targets = ["nestapp", "predictor-ui", "postgresdb"]
}

target "release" {
  platforms = ["linux/amd64", "linux/arm64"]
  args      = { SOURCE_DATE_EPOCH = SOURCE_DATE_EPOCH }
}

target "nestapp" {
  inherits   = ["release"]
  dockerfile = "docker/nestapp.Dockerfile"
  tags       = ["${REGISTRY}/nestapp:${TAG}"]
}

target "predictor-ui" {
  inherits   = ["release"]
  dockerfile = "docker/predictor-ui.Dockerfile"
  tags       = ["${REGISTRY}/predictor-ui:${TAG}"]
}

target "postgresdb" {
  inherits   = ["release"]
  context    = "db/init" # nothing else is needed; the Dockerfile is looked for from there
  dockerfile = "../../docker/postgresdb.Dockerfile"
  tags       = ["${REGISTRY}/postgresdb:${TAG}"]
}
