/** Tensors by name, as views: a problem reads parameters from them and writes gradients into them. */
export type Tensors = Readonly<Record<string, Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>>>;

/** What a run can be asked at intervals: loss and, for a classifier, the share of right answers on held-out data. */
export interface TestScore {
  readonly loss: number;
  readonly accuracy: number | undefined;
  /** How many held-out examples the score is over. */
  readonly examples: number;
  /** Where each is right or wrong: the places of the wrong ones among all held-out examples, in order. */
  readonly wrong?: readonly number[] | undefined;
  /** The class that each of `wrong` was taken for. */
  readonly said?: readonly number[] | undefined;
}

/** What a model of text is asked to write. */
export interface SampleRequest {
  /** What comes before; characters that the model's text does not have are left out. */
  readonly prompt: string;
  /** Characters to write. */
  readonly length: number;
  /** What logits are divided by before a character is drawn; at 0 the likeliest is taken every time. */
  readonly temperature: number;
  readonly seed: number;
}

/**
 * Something to minimise. It says what its parameters look like, where they start for a seed, and, for a batch of
 * training examples, the mean loss and its gradient. The optimizer is somebody else's.
 */
export interface Problem {
  /** The name that the command line takes: `mnist`, `quadratic`. */
  readonly name: string;
  /** One line for people: what is trained on what. */
  readonly title: string;
  readonly dtype: "f32" | "f64";
  readonly shapes: Readonly<Record<string, readonly number[]>>;
  /** Number of training examples; 0 where the loss is a function without data. */
  readonly examples: number;
  /** Examples in a batch; 0 where the loss has no data. */
  readonly batchSize: number;
  /**
   * Floating-point operations of the loss and its gradient for one example, or for one evaluation where there is no data: a
   * multiplication and an addition count one each. What grows slower than the products is left out. NaN where nobody counted.
   */
  readonly flops: number;
  /**
   * Whether each call of `evaluate` is the next moment of a stream that `initialise` starts: noise, or a target that drifts. Such
   * a problem cannot be looked at beside its training.
   */
  readonly stream?: boolean;
  /** Writes the starting point of `seed` into `params`. The same seed writes the same bits. */
  initialise(params: Tensors, seed: number): void;
  /**
   * Mean loss over `batch` (indices of training examples, empty where there is no data); writes the gradient of
   * that mean into `grads`, every element of it. The same parameters and batch give the same bits whenever it is called, and
   * a call changes nothing for the next, unless the problem is a `stream`.
   */
  evaluate(params: Tensors, batch: Uint32Array, grads: Tensors): number | Promise<number>;
  /**
   * Scores on held-out data; absent where there is none. `sample` may score a fixed part, where scoring all of it
   * takes long.
   */
  test?(params: Tensors, extent: "sample" | "all"): TestScore | Promise<TestScore>;
  /**
   * How a model of text goes on after a prompt, without the prompt; absent for other models. Like `evaluate` it changes nothing for
   * the next call.
   * @throws RangeError where nothing of the prompt can be read
   */
  sample?(params: Tensors, request: SampleRequest): string | Promise<string>;
  /** Frees what the problem holds (device memory). */
  dispose?(): void;
}

/** A problem by name and options, so that it can be sent to a worker and written into a record. */
export interface ProblemSpec {
  readonly name: string;
  /** The URL of the module that exports it, where it is none of the lab's; the name is then only what people see. */
  readonly module?: string;
  readonly options?: Readonly<Record<string, number | string>>;
}

/** What a run has to reach: a training loss from above or a test accuracy from below. */
export interface Target {
  readonly metric: "loss" | "accuracy";
  readonly value: number;
}
