import type { IResourceRequirements } from 'kubernetes-models/v1/ResourceRequirements';

/**
 * As much of CloudNativePG's Cluster as docker/kubernetes/database uses; a field that is not here is refused. By hand
 * from https://cloudnative-pg.io/documentation/current/cloudnative-pg.v1/
 */
export interface ICluster {
  apiVersion: 'postgresql.cnpg.io/v1';
  kind: 'Cluster';
  metadata: { name: string; namespace?: string; labels?: Record<string, string> };
  spec: {
    instances: number;
    imageName?: string;
    bootstrap?: {
      initdb?: { database?: string; owner?: string; secret?: { name: string }; postInitSQL?: string[] };
    };
    storage: { size?: string; storageClass?: string };
    resources?: IResourceRequirements;
    affinity?: { topologyKey?: string; enablePodAntiAffinity?: boolean };
  };
}
