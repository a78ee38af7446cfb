/** A run that tells near relatives apart: where it starts and what gradients it meets. */
export interface Run {
  /** θ of each coordinate. */
  readonly start: readonly number[];
  /** Coordinates of each tensor, one tensor's after the other's. */
  readonly lengths: readonly number[];
  /** The gradient of each coordinate at each step. */
  readonly gradients: readonly (readonly number[])[];
}

/** One step of one coordinate: the easiest to work by hand. From 1e-6, where ε is felt, to 1e3. */
export const singleSteps: readonly Run[] = [0.5, -2, 1e-3, 1e-6, 1e3, 0].flatMap((g) =>
  [1, -0.5].map((theta) => ({ start: [theta], lengths: [1], gradients: [[g]] })),
);

// Each coordinate a life of its own: plain, changing signs, tiny, huge, zeros in between, a spike and then silence.
const lives: readonly (readonly number[])[] = [
  [0.5, 0.4, 0.6, 0.3, 0.5, 0.2, 0.4, 0.1, 0.3, 0.2, 0.1, 0.05],
  [1, -1.5, 0.75, -0.5, 2, -1, 0.25, -0.125, 3, -2, 1, -0.5],
  [1e-6, -2e-6, 3e-6, 1e-6, -1e-6, 2e-6, 1e-6, 4e-6, -1e-6, 1e-6, 2e-6, 1e-6],
  [1e3, 5e2, -1e3, 2e3, 1e3, -5e2, 3e2, 1e3, -2e3, 1e3, 4e2, 1e2],
  [0, 0, 0.5, 0, 0, -0.25, 0, 0, 0, 1, 0, 0],
  [100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1e-3],
];
const starts = [1, -0.5, 0.25, 2, -1, 0];

/** The single steps as coordinates of one. */
export const allSingleSteps: Run = {
  start: singleSteps.flatMap(({ start }) => start),
  lengths: [singleSteps.length],
  gradients: [singleSteps.flatMap(({ gradients }) => gradients.flat())],
};

/** A spike and then nearly nothing. */
export const spike: Run = { start: [1], lengths: [1], gradients: [[100], [1e-3]] };

/** All lives together, in two tensors. */
export const allLives: Run = {
  start: starts,
  lengths: [2, 4],
  gradients: Array.from({ length: 12 }, (_, t) => lives.map((life) => life[t] ?? 0)),
};

/** The spike; two coordinates that start level, for what a line does with a whole tensor and with several; then all lives, by themselves and together. */
export const walks: readonly Run[] = [
  spike,
  { start: [1, 1], lengths: [2], gradients: [[0.5, -2]] },
  { start: [1, 1], lengths: [1, 1], gradients: [[0.5, -2]] },
  ...lives.map((life, i) => ({ start: [starts[i] ?? 1], lengths: [1], gradients: life.map((g) => [g]) })),
  allLives,
];

/** A thousand steps: what t does late, when every bias is gone. */
export const longWalk: Run = {
  start: [1, -0.5],
  lengths: [2],
  gradients: Array.from({ length: 1000 }, (_, t) => [
    Math.sin(0.7 * t) * (t % 50 === 0 ? 30 : 1),
    t % 3 === 0 ? 0 : 1e-3 * Math.cos(t),
  ]),
};
