import type { TreeNode } from './model.ts';

/** Trees as three numbers a node, each node before its children: objects of a thousand trees take ten times as much memory. */
export interface PackedTrees {
  count: number;
  /** What the node is. */
  kinds: Uint8Array;
  features: Uint32Array;
  /** The threshold, the category or the leaf's value. */
  numbers: Float64Array;
}

const LEAF = 0;
const CATEGORY = 1;
const THRESHOLD = 2;
const MISSING_LEFT = 3;

const kindOf = (node: TreeNode) => {
  if ('value' in node) return LEAF;
  if ('category' in node) return CATEGORY;
  return node.missingLeft ? MISSING_LEFT : THRESHOLD;
};

/** Gathers trees as they grow. */
export class TreePacker {
  #kinds: number[] = [];
  #features: number[] = [];
  #numbers: number[] = [];
  #count = 0;

  push(tree: TreeNode): void {
    this.#count++;
    this.#visit(tree);
  }

  #visit(node: TreeNode): void {
    this.#kinds.push(kindOf(node));
    this.#features.push('value' in node ? 0 : node.feature);
    this.#numbers.push('value' in node ? node.value : 'category' in node ? node.category : node.threshold);
    if ('value' in node) return;
    this.#visit(node.left);
    this.#visit(node.right);
  }

  packed(): PackedTrees {
    return {
      count: this.#count,
      kinds: Uint8Array.from(this.#kinds),
      features: Uint32Array.from(this.#features),
      numbers: Float64Array.from(this.#numbers),
    };
  }
}

/** The first of these trees again, one after another. */
export function* unpackTrees({ count, kinds, features, numbers }: PackedTrees, most = count): Generator<TreeNode> {
  let place = 0;
  const next = (): TreeNode => {
    const kind = kinds[place];
    const feature = features[place] as number;
    const number = numbers[place++] as number;
    if (kind === LEAF) return { value: number };
    const [left, right] = [next(), next()];
    if (kind === CATEGORY) return { feature, category: number, left, right };
    return { feature, threshold: number, ...(kind === MISSING_LEFT && { missingLeft: true as const }), left, right };
  };
  for (let tree = 0; tree < Math.min(most, count); tree++) yield next();
}
