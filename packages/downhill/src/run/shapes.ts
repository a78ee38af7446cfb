/** Tensor shapes by name; `[]` is one number. */
export type Shapes = Readonly<Record<string, readonly number[]>>;

export interface Segment {
  readonly name: string;
  readonly shape: readonly number[];
  /** First element in every slot of the arena. */
  readonly start: number;
  readonly length: number;
}

/** @throws TypeError where shapes are no object, name no tensor, or a shape is not a list of whole numbers of at least 0 */
export function requireShapes(shapes: Shapes): void {
  if (typeof shapes !== "object" || shapes === null || Array.isArray(shapes)) {
    throw new TypeError("shapes has to be an object of shapes by name, as in { w: [784, 10], b: [10] }");
  }
  for (const [name, shape] of Object.entries(shapes)) {
    const isShape = Array.isArray(shape) && shape.every((size) => Number.isSafeInteger(size) && size >= 0);
    if (!isShape) {
      throw new TypeError(
        `the shape of ${name} is ${show(shape)}; a shape is a list of sizes, as in [784, 10]`,
      );
    }
  }
  if (Object.keys(shapes).length === 0)
    throw new TypeError("shapes names no tensor; give at least one, as in { w: [784, 10] }");
}

/** Where each tensor lies when all are laid one after the other. */
export function layOut(shapes: Shapes): { readonly segments: readonly Segment[]; readonly count: number } {
  let start = 0;
  const segments = Object.entries(shapes).map(([name, shape]): Segment => {
    const length = shape.reduce((product, size) => product * size, 1);
    const segment = { name, shape: [...shape], start, length };
    start += length;
    return segment;
  });
  return { segments, count: start };
}

function show(value: unknown): string {
  return Array.isArray(value) ? `[${value.join(", ")}]` : String(value);
}
