import type { IResourceRequirements } from 'kubernetes-models/v1/ResourceRequirements';

/**
 * The part of CloudNativePG's Cluster schema that docker/kubernetes/database uses; other fields are refused. Written by
 * hand from https://cloudnative-pg.io/documentation/current/cloudnative-pg.v1/
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
