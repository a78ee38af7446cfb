/**
 * What a reduction is taken over.
 * - `tensor`: each tensor by itself, which gives one number per tensor
 * - `all`: every tensor that the rule steps, which gives one number
 */
export type Scope = "tensor" | "all";

/** What is gathered from elements; a reduction makes its number of it. */
export type Gathering = "sum" | "squares" | "products" | "largest";

interface Gather {
  /** What no element at all gives. */
  readonly start: number;
  /** `so far` with one more element; `y` is there where two tensors are read. */
  readonly add: (total: number, x: number, y: number) => number;
  /** Two parts put together. */
  readonly join: (a: number, b: number) => number;
}

const plus = (a: number, b: number): number => a + b;

/** How elements are gathered. Every target gathers the elements of a block in float64. */
export const gatherings: Readonly<Record<Gathering, Gather>> = {
  sum: { start: 0, add: plus, join: plus },
  squares: { start: 0, add: (total, x) => total + x * x, join: plus },
  products: { start: 0, add: (total, x, y) => total + x * y, join: plus },
  largest: { start: Number.NEGATIVE_INFINITY, add: Math.max, join: Math.max },
};

interface ReductionMeaning {
  readonly operands: 1 | 2;
  readonly gathers: Gathering;
  /** The number, from what all elements gave and how many there were. */
  readonly finish: (total: number, count: number) => number;
}

/** What every reduction means, once. The largest of no element is −∞ and their mean NaN; −0 counts as less than 0. */
export const reductions = {
  sum: { operands: 1, gathers: "sum", finish: (total) => total },
  mean: { operands: 1, gathers: "sum", finish: (total, count) => total / count },
  norm: { operands: 1, gathers: "squares", finish: (total) => Math.sqrt(total) },
  rms: { operands: 1, gathers: "squares", finish: (total, count) => Math.sqrt(total / count) },
  dot: { operands: 2, gathers: "products", finish: (total) => total },
  max: { operands: 1, gathers: "largest", finish: (total) => total },
} as const satisfies Record<string, ReductionMeaning>;

export type Reduction = keyof typeof reductions;

/**
 * Elements are gathered block by block from a tensor's first element on, blocks are joined in their order, and tensors
 * in theirs, so that a result does not depend on how the work was shared out.
 */
export const blockLength = 4096;

/** What `count` elements give, with `x` and `y` read by index. */
export function gather(
  gathering: Gathering,
  count: number,
  x: (index: number) => number,
  y: (index: number) => number = x,
): number {
  const { start, add, join } = gatherings[gathering];
  let total = start;
  for (let block = 0; block < count; block += blockLength) {
    let part = start;
    for (let i = block; i < Math.min(block + blockLength, count); i++) part = add(part, x(i), y(i));
    total = join(total, part);
  }
  return total;
}
