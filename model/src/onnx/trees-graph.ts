import { type EncodedColumn, planOf } from '../learn/encode.ts';
import { ANY_VALUE, isMissingLeft, type TreeNode, type TreesModel } from '../learn/trees/model.ts';
import type { Feature } from '../table/feature.ts';
import { type Graph, ML } from './graph.ts';
import { ridgeGraph } from './ridge-graph.ts';

interface FlatNode {
  tree: number;
  id: number;
  column: number;
  mode: 'BRANCH_LEQ' | 'LEAF';
  value: number;
  left: number;
  right: number;
  weight: number | null;
  /** Where a missing value goes: 1 is left. */
  missingLeft: number;
}

/**
 * [N,F] → [N,1]: TreeEnsembleRegressor plus the offset's part, or the ridge's.
 * @param name of the tensors, which begin with it
 */
export function treesGraph(
  graph: Graph,
  name: string,
  { trees, base, carry, onto }: TreesModel,
  features: readonly Feature[],
  encoded: string,
): string {
  const plan = planOf(features);
  const nodes = trees.flatMap((tree, index) => flatten(tree, index, plan));
  const leaves = nodes.filter((node) => node.weight !== null);
  const ints = (list: FlatNode[], pick: (node: FlatNode) => number) => ({ ints: list.map(pick) });
  const sum = graph.node(
    name,
    'TreeEnsembleRegressor',
    [encoded],
    {
      n_targets: { int: 1 },
      aggregate_function: { string: 'SUM' },
      post_transform: { string: 'NONE' },
      base_values: { floats: [base] },
      nodes_treeids: ints(nodes, (node) => node.tree),
      nodes_nodeids: ints(nodes, (node) => node.id),
      nodes_featureids: ints(nodes, (node) => node.column),
      nodes_modes: { strings: nodes.map((node) => node.mode) },
      nodes_values: { floats: nodes.map((node) => node.value) },
      nodes_truenodeids: ints(nodes, (node) => node.left),
      nodes_falsenodeids: ints(nodes, (node) => node.right),
      ...(features.some(({ missing }) => missing) && {
        nodes_missing_value_tracks_true: ints(nodes, (node) => node.missingLeft),
      }),
      target_treeids: ints(leaves, (node) => node.tree),
      target_nodeids: ints(leaves, (node) => node.id),
      target_ids: ints(leaves, () => 0),
      target_weights: { floats: leaves.map((node) => node.weight ?? 0) },
    },
    ML,
  );
  if (onto !== null) {
    const before = ridgeGraph(graph, `${name}/onto`, onto, features, encoded);
    return graph.node(`${name}/sum`, 'Add', [before, sum]);
  }
  if (carry === null) return sum;
  const place = graph.integers(`${name}/carry/column`, [plan.findIndex(({ feature }) => feature === carry.feature)]);
  const carried = graph.node(`${name}/carry`, 'Gather', [encoded, place], { axis: { int: 1 } });
  const slope = graph.floats(`${name}/carry/slope`, [], [carry.slope]);
  return graph.node(`${name}/sum`, 'Add', [graph.node(`${name}/carry/share`, 'Mul', [carried, slope]), sum]);
}

/** A tree in the operator's form: numbered nodes with their children's numbers. */
function flatten(tree: TreeNode, index: number, plan: readonly EncodedColumn[]): FlatNode[] {
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
      missingLeft: 0,
    };
    nodes.push(flat);
    if ('value' in node) {
      flat.weight = node.value;
    } else {
      flat.mode = 'BRANCH_LEQ';
      Object.assign(flat, encodedTest(node, plan));
      flat.missingLeft = Number(isMissingLeft(node));
      flat.left = visit(node.left);
      flat.right = visit(node.right);
    }
    return flat.id;
  };
  visit(tree);
  return nodes;
}

/** The same test on an encoded column: of a category or level, whether its column is 0; of any value, that it is none. */
function encodedTest(node: Exclude<TreeNode, { value: number }>, plan: readonly EncodedColumn[]) {
  if ('threshold' in node && node.threshold === ANY_VALUE)
    return { column: plan.findIndex(({ feature }) => feature === node.feature), value: ANY_VALUE };
  const level = 'category' in node ? node.category : Math.ceil(node.threshold);
  const column = plan.findIndex(
    (one) => one.feature === node.feature && (one.kind === 'numeric' || one.level === level),
  );
  const isNumber = plan[column]?.kind === 'numeric' && 'threshold' in node;
  return { column, value: isNumber ? node.threshold : 0.5 };
}
