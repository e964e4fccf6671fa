# Every image of a release, for amd64 and arm64. From the repository's root, on a multi-platform builder
# (docker buildx create --use):
#   REGISTRY=… TAG=… docker buildx bake -f docker/bake.hcl --push --sbom=true --provenance=mode=max
# For this machine only: docker buildx bake -f docker/bake.hcl --load --set '*.platform=linux/amd64'

variable "REGISTRY" { # the registry and your namespace in it
  default = "aumento"
}
variable "TAG" {
  default = "latest"
}
variable "SOURCE_DATE_EPOCH" { # the commit's date, git log -1 --format=%ct, for reproducible layers
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
  context    = "db/init" # the Dockerfile's path is relative to it
  dockerfile = "../../docker/postgresdb.Dockerfile"
  tags       = ["${REGISTRY}/postgresdb:${TAG}"]
}
