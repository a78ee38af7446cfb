import { nn, numpy as np } from "@jax-js/jax";
import type { Problem, Tensors } from "../problem.ts";
import { createRandom } from "../random.ts";
import type { NetworkArrays } from "./network-arrays.ts";

export interface TransformerSizes {
  /** Different characters. */
  readonly characters: number;
  /** Characters that a window has. */
  readonly context: number;
  readonly layers: number;
  /** Numbers that stand for a character between the layers. */
  readonly width: number;
  /** Divides `width`. */
  readonly heads: number;
}

/** A decoder that predicts each next character of a window from those before. */
export interface Transformer {
  /** Weights are (inputs, outputs); `*.bias` and `*.scale` are vectors. */
  readonly shapes: Readonly<Record<string, readonly number[]>>;
  /** Operations of loss and gradient for one window. */
  readonly flops: number;
  /** Logits (windows · context, characters) for windows of character numbers (windows, context). Takes over its arguments. */
  logits(params: NetworkArrays, inputs: np.Array): np.Array;
  /** Mean cross-entropy in nats a character against the following characters (windows, context). Takes over its arguments. */
  loss(params: NetworkArrays, inputs: np.Array, targets: np.Array): np.Array;
}

/** Units of the hidden layer after each attention, in widths (Vaswani et al. 2017, section 3.3). */
const expansion = 4;
/** Added to the variance in a layer norm, as in PyTorch. */
const smallestVariance = 1e-5;

/**
 * A Transformer (Vaswani et al. 2017) with layer norm before attention and perceptron (pre-norm: Xiong et al. 2020) and once more
 * at the end, learned positions, GELU in its tanh form (Hendrycks & Gimpel 2016), and an output of its own.
 * @throws RangeError where the heads do not share the width evenly
 */
export function createTransformer(sizes: TransformerSizes): Transformer {
  const { characters, context, layers, width, heads } = sizes;
  if (width % heads !== 0) throw new RangeError(`a width of ${width} cannot be shared among ${heads} heads`);
  const blocks = Array.from({ length: layers }, (_, i) => `block${i + 1}`);

  const logits = (params: NetworkArrays, inputs: np.Array): np.Array => {
    const [windows = 0, length = 0] = inputs.shape;
    const rows = windows * length;
    const network = readLayers(params);

    // Numbers of a character side by side in rows: one product for all characters of all windows is several times faster.
    let stream = embed(network.take("embed.characters"), inputs.reshape([rows]))
      .reshape([windows, length, width])
      .add(network.take("embed.positions"))
      .reshape([rows, width]);
    for (const block of blocks) {
      const seen = network.normalise(stream.ref, `${block}.attention.norm`);
      const [query, key, value] = ["query", "key", "value"].map((part) =>
        network
          .connect(seen.ref, `${block}.attention.${part}`)
          .reshape([windows, length, heads, width / heads]),
      ) as [np.Array, np.Array, np.Array];
      seen.dispose();
      const mixed = attend(query, key, value).reshape([rows, width]);
      stream = stream.add(network.connect(mixed, `${block}.attention.out`));

      const normed = network.normalise(stream.ref, `${block}.mlp.norm`);
      const hidden = nn.gelu(network.connect(normed, `${block}.mlp.in`));
      stream = stream.add(network.connect(hidden, `${block}.mlp.out`));
    }
    return network.connect(network.normalise(stream, "norm"), "head");
  };

  const loss = (params: NetworkArrays, inputs: np.Array, targets: np.Array): np.Array => {
    const rows = targets.size;
    const expected = nn.oneHot(targets.reshape([rows]), characters);
    return nn
      .logSoftmax(logits(params, inputs), -1)
      .mul(expected)
      .sum()
      .mul(-1 / rows);
  };

  // Each product runs forward once and backward twice; attention has two of length · width for a character.
  const products = layers * ((4 + 2 * expansion) * width ** 2 + 2 * context * width) + width * characters;
  return { shapes: listShapes(sizes, blocks), flops: 6 * context * products, logits, loss };
}

/**
 * Fills the parameters of `createTransformer` for a seed: normal weights of deviation 1/√inputs, embeddings 1/√width, what ends in
 * the sum of all layers smaller by √(2 · layers) (Radford et al. 2019, section 2.3); scales 1, biases 0.
 */
export function initialiseTransformer(shapes: Problem["shapes"], params: Tensors, seed: number): void {
  const random = createRandom(seed, "start");
  const summed = Object.keys(shapes).filter((name) => name.endsWith(".out.weight"));
  for (const [name, shape] of Object.entries(shapes)) {
    const values = params[name];
    if (values === undefined) throw new Error(`there is no tensor ${name} to initialise`);
    if (shape.length === 1) {
      values.fill(name.endsWith(".scale") ? 1 : 0);
      continue;
    }
    const inputs = name.startsWith("embed.") ? shape[1] : shape[0];
    const deviation = 1 / Math.sqrt((inputs ?? 1) * (summed.includes(name) ? summed.length : 1));
    for (let i = 0; i < values.length; i++) values[i] = deviation * random.normal();
  }
}

function listShapes(
  { characters, context, width }: TransformerSizes,
  blocks: readonly string[],
): Record<string, readonly number[]> {
  const dense = (name: string, inputs: number, outputs: number): [string, number[]][] => [
    [`${name}.weight`, [inputs, outputs]],
    [`${name}.bias`, [outputs]],
  ];
  const norm = (name: string): [string, number[]][] => [
    [`${name}.scale`, [width]],
    [`${name}.bias`, [width]],
  ];
  return Object.fromEntries<readonly number[]>([
    ["embed.characters", [characters, width]],
    ["embed.positions", [context, width]],
    ...blocks.flatMap((block) => [
      ...norm(`${block}.attention.norm`),
      ...["query", "key", "value", "out"].flatMap((part) =>
        dense(`${block}.attention.${part}`, width, width),
      ),
      ...norm(`${block}.mlp.norm`),
      ...dense(`${block}.mlp.in`, width, expansion * width),
      ...dense(`${block}.mlp.out`, expansion * width, width),
    ]),
    ...norm("norm"),
    ...dense("head", width, characters),
  ]);
}

/** The layers of a network by name. */
function readLayers(params: NetworkArrays): {
  take(name: string): np.Array;
  connect(rows: np.Array, name: string): np.Array;
  normalise(rows: np.Array, name: string): np.Array;
} {
  const take = (name: string): np.Array => {
    const array = params[name];
    if (array === undefined) throw new Error(`there is no tensor ${name}`);
    return array;
  };
  return {
    take,
    connect: (rows, name) => np.dot(rows, take(`${name}.weight`)).add(take(`${name}.bias`)),
    normalise(rows, name) {
      const centred = rows.ref.sub(np.mean(rows, -1, { keepdims: true }));
      const variance = np.mean(np.square(centred.ref), -1, { keepdims: true });
      const unit = centred.div(np.sqrt(variance.add(smallestVariance)));
      return unit.mul(take(`${name}.scale`)).add(take(`${name}.bias`));
    },
  };
}

/**
 * Rows of a table by number, as a product with ones: jax-js cannot compile the gradient of its look-up. Written as a sum, the
 * gradient has the table's rows as rows; `dot` would turn it, and a number of characters that four does not divide falls out of SIMD.
 */
function embed(table: np.Array, numbers: np.Array): np.Array {
  const [rows = 0, width = 0] = table.shape;
  const [count = 0] = numbers.shape;
  const ones = nn.oneHot(numbers, rows).reshape([count, rows, 1]);
  return ones.mul(table.reshape([1, rows, width])).sum(1);
}

/** What each place gathers from itself and the places before it; all arrays are (windows, length, heads, each). */
function attend(query: np.Array, key: np.Array, value: np.Array): np.Array {
  const [, length = 0, , each = 1] = query.shape;
  const scores = np.einsum("wqhe,wkhe->whqk", query, key).mul(1 / Math.sqrt(each));
  const isPast = np.tri(length, length, 0, { dtype: np.bool });
  const shares = nn.softmax(np.where(isPast, scores, Number.NEGATIVE_INFINITY), -1);
  return np.einsum("whqk,wkhe->wqhe", shares, value);
}
