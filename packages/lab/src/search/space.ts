/**
 * How a hyperparameter is varied.
 * - `log`: its logarithm evenly, as for a learning rate or ε
 * - `log of 1 − x`: the logarithm of what is missing to 1 evenly, as for a β: 0.9 and 0.99 are as far apart as 0.99 and 0.999
 */
export interface Axis {
  readonly word: string;
  readonly scale: "log" | "log of 1 − x";
  /** Of the hyperparameter, or of 1 − x. */
  readonly low: number;
  readonly high: number;
}

/** Hyperparameters by word. */
type Hyper = Readonly<Record<string, number>>;

const axes: Readonly<Record<string, Omit<Axis, "word">>> = {
  lr: { scale: "log", low: 1e-4, high: 10 },
  beta: { scale: "log of 1 − x", low: 0.005, high: 0.3 },
  beta1: { scale: "log of 1 − x", low: 0.02, high: 0.5 },
  beta2: { scale: "log of 1 − x", low: 0.0005, high: 0.3 },
  eps: { scale: "log", low: 1e-10, high: 1 },
};

/**
 * The axes for the hyperparameters of a rule that are tuned, each with its usual range (AlgoPerf's and Choi et al. 2019's, widened).
 * @throws RangeError for a word that has no usual range
 */
export function spaceOf(words: readonly string[]): readonly Axis[] {
  return words.map((word) => {
    const axis = axes[word];
    if (axis === undefined)
      throw new RangeError(`there is no usual range for ${word}; tuned are ${Object.keys(axes).join(", ")}`);
    return { word, ...axis };
  });
}

/** Those of a rule's words that have a usual range. */
export function tunableWords(words: readonly string[]): readonly string[] {
  return words.filter((word) => Object.hasOwn(axes, word));
}

/** The hyperparameters at a point of the unit cube. */
export function hyperAt(space: readonly Axis[], point: readonly number[]): Hyper {
  return Object.fromEntries(
    space.map(({ word, scale, low, high }, i) => {
      const value = low * (high / low) ** (point[i] ?? Number.NaN);
      return [word, scale === "log" ? value : 1 - value];
    }),
  );
}

/**
 * Where a best trial says that a range may be too narrow: it lies in the outer tenth of the learning rate's axis, beyond which
 * nothing was tried. ε and the βs have ends where nothing more changes.
 */
export function touchedEnd(space: readonly Axis[], point: readonly number[]): "low" | "high" | undefined {
  const place = point[space.findIndex(({ word }) => word === "lr")];
  if (place === undefined) return undefined;
  return place < 0.1 ? "low" : place > 0.9 ? "high" : undefined;
}

/** The same space with two more decades of learning rates beyond an end. */
export function extendSpace(space: readonly Axis[], end: "low" | "high"): readonly Axis[] {
  return space.map((axis) => {
    if (axis.word !== "lr") return axis;
    return end === "low"
      ? { ...axis, low: axis.low / 100, high: axis.low }
      : { ...axis, low: axis.high, high: axis.high * 100 };
  });
}
