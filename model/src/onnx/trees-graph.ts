import type { TreeNode, TreesModel } from '../learn/trees/model.ts';
import { type Graph, ML } from './graph.ts';

interface FlatNode {
  tree: number;
  id: number;
  column: number;
  mode: 'BRANCH_LEQ' | 'LEAF';
  value: number;
  left: number;
  right: number;
  weight: number | null;
}

/** [N,F] → [N,1]: TreeEnsembleRegressor plus the offset's part. */
export function treesGraph(graph: Graph, model: TreesModel, features: string): string {
  const nodes = model.trees.flatMap((tree, index) => flatten(tree, index));
  const leaves = nodes.filter((node) => node.weight !== null);
  const ints = (list: FlatNode[], pick: (node: FlatNode) => number) => ({ ints: list.map(pick) });
  const sum = graph.node(
    '/trees',
    'TreeEnsembleRegressor',
    [features],
    {
      n_targets: { int: 1 },
      aggregate_function: { string: 'SUM' },
      post_transform: { string: 'NONE' },
      base_values: { floats: [model.base] },
      nodes_treeids: ints(nodes, (node) => node.tree),
      nodes_nodeids: ints(nodes, (node) => node.id),
      nodes_featureids: ints(nodes, (node) => node.column),
      nodes_modes: { strings: nodes.map((node) => node.mode) },
      nodes_values: { floats: nodes.map((node) => node.value) },
      nodes_truenodeids: ints(nodes, (node) => node.left),
      nodes_falsenodeids: ints(nodes, (node) => node.right),
      target_treeids: ints(leaves, (node) => node.tree),
      target_nodeids: ints(leaves, (node) => node.id),
      target_ids: ints(leaves, () => 0),
      target_weights: { floats: leaves.map((node) => node.weight ?? 0) },
    },
    ML,
  );
  if (model.carry === null) return sum;
  const column = graph.integers('/carry/column', [model.carry.column]);
  const carried = graph.node('/carry', 'Gather', [features, column], { axis: { int: 1 } });
  const slope = graph.floats('/carry/slope', [], [model.carry.slope]);
  return graph.node('/sum', 'Add', [graph.node('/carry/share', 'Mul', [carried, slope]), sum]);
}

/** A tree in the operator's form: numbered nodes with their children's numbers. */
function flatten(tree: TreeNode, index: number): FlatNode[] {
  const nodes: FlatNode[] = [];
  const visit = (node: TreeNode): number => {
    const flat: FlatNode = {
      tree: index,
      id: nodes.length,
      column: 0,
      mode: 'LEAF',
      value: 0,
      left: 0,
      right: 0,
      weight: null,
    };
    nodes.push(flat);
    if ('value' in node) {
      flat.weight = node.value;
    } else {
      flat.mode = 'BRANCH_LEQ';
      flat.column = node.column;
      flat.value = node.threshold;
      flat.left = visit(node.left);
      flat.right = visit(node.right);
    }
    return flat.id;
  };
  visit(tree);
  return nodes;
}
