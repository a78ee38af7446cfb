import type { Problem, Tensors } from "../problem.ts";

/** One tensor at a step. */
export interface TensorDiagnosis {
  /** Euclidean norm of the gradient. */
  readonly gradientNorm: number;
  /** ‖Δθ‖/‖θ‖, θ before the step; infinite where the tensor was 0, as biases are at the start. */
  readonly updateRatio: number;
}

/** What one training step looks like. A ratio whose parts are both 0 is NaN. */
export interface Diagnosis extends TensorDiagnosis {
  /** Steps taken before it. */
  readonly step: number;
  /** Loss of the batch before the step. */
  readonly loss: number;
  /** ‖Δθ‖/‖g‖: the learning rate that gradient descent would need for a step of this length. */
  readonly effectiveRate: number;
  /**
   * Δθᵀ(g(θ + Δθ) − g(θ))/‖Δθ‖², both gradients of the same batch: the second derivative of the loss along the step, averaged
   * over the step. Below 0 where the loss bends down.
   */
  readonly curvature: number;
  /** Each tensor by its name. */
  readonly layers: Readonly<Record<string, TensorDiagnosis>>;
}

/** Looks at single steps of a run and changes nothing in it. */
export interface Diagnoser {
  /** Called before the step: keeps the parameters as they are. */
  remember(): void;
  /**
   * Called after the step, while `grads` still holds the gradient that it took. Costs one gradient of `batch`.
   * @param step steps taken before
   * @param loss of the batch before the step
   */
  diagnose(step: number, loss: number, batch: Uint32Array): Promise<Diagnosis>;
}

/** @param params the parameters that are trained, and `grads` the gradients that are stepped with: views, read at each call */
export function createDiagnoser(problem: Problem, params: Tensors, grads: Tensors): Diagnoser {
  const names = Object.keys(params);
  const before = likeOf(params);
  const after = likeOf(grads);
  return {
    remember() {
      for (const name of names) before[name]?.set(params[name] ?? []);
    },
    async diagnose(step, loss, batch) {
      await problem.evaluate(params, batch, after);
      const sums = names.map((name) =>
        sumsOf([before[name], params[name], grads[name], after[name]].map((values) => values ?? [])),
      );
      const layers = names.map((name, i): [string, TensorDiagnosis] => [
        name,
        diagnoseTensor(sums[i] ?? zero),
      ]);
      const whole = sums.reduce(add, zero);
      return {
        step,
        loss,
        ...diagnoseTensor(whole),
        effectiveRate: Math.sqrt(whole.update / whole.gradient),
        curvature: whole.bend / whole.update,
        layers: Object.fromEntries(layers),
      };
    },
  };
}

/** Sums of squares, and of Δθ times the change of the gradient. */
interface Sums {
  readonly weight: number;
  readonly update: number;
  readonly gradient: number;
  readonly bend: number;
}

const zero: Sums = { weight: 0, update: 0, gradient: 0, bend: 0 };

function add(a: Sums, b: Sums): Sums {
  return {
    weight: a.weight + b.weight,
    update: a.update + b.update,
    gradient: a.gradient + b.gradient,
    bend: a.bend + b.bend,
  };
}

function sumsOf([before = [], now = [], gradient = [], after = []]: readonly ArrayLike<number>[]): Sums {
  let [weight, update, slope, bend] = [0, 0, 0, 0];
  for (let i = 0; i < before.length; i++) {
    const θ = before[i] as number;
    const g = gradient[i] as number;
    const Δθ = (now[i] as number) - θ;
    weight += θ * θ;
    update += Δθ * Δθ;
    slope += g * g;
    bend += Δθ * ((after[i] as number) - g);
  }
  return { weight, update, gradient: slope, bend };
}

function diagnoseTensor({ weight, update, gradient }: Sums): TensorDiagnosis {
  return { gradientNorm: Math.sqrt(gradient), updateRatio: Math.sqrt(update / weight) };
}

function likeOf(tensors: Tensors): Tensors {
  return Object.fromEntries(Object.entries(tensors).map(([name, values]) => [name, values.slice()]));
}
