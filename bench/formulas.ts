import { gradientAt, hyper, startAt } from "./inputs.ts";

/**
 * The parameters after `steps` steps, one tensor of `total`, by loops in float64: what every contestant has to agree with. They
 * know nothing of the library. The gradient is the same in every step.
 */
export function parametersAfter(name: string, total: number, steps: number): Float64Array {
  const loop = loops[name];
  if (loop === undefined) throw new Error(`there is no loop for ${name}`);
  const θ = Float64Array.from({ length: total }, (_, index) => startAt(index));
  const g = Float64Array.from({ length: total }, (_, index) => gradientAt(index));
  const take = loop(g);
  for (let t = 1; t <= steps; t++) take(θ, t);
  return θ;
}

/** Changes θ as step t does. */
type Step = (θ: Float64Array, t: number) => void;

const { lr, beta1, beta2, eps } = hyper;
const decay = 0.01;

const loops: Readonly<Record<string, (g: Float64Array) => Step>> = {
  probe: (g) => (θ) => {
    for (let i = 0; i < g.length; i++) θ[i] = at(θ, i) + at(g, i);
  },
  momentum: (g) => {
    const v = new Float64Array(g.length);
    return (θ) => {
      for (let i = 0; i < g.length; i++) {
        v[i] = 0.9 * at(v, i) + 0.01 * at(g, i);
        θ[i] = at(θ, i) - at(v, i);
      }
    };
  },
  Lion: (g) => {
    const m = new Float64Array(g.length);
    return (θ) => {
      for (let i = 0; i < g.length; i++) {
        const direction = Math.sign(0.9 * at(m, i) + 0.1 * at(g, i));
        θ[i] = at(θ, i) - lr * (direction + decay * at(θ, i));
        m[i] = 0.99 * at(m, i) + 0.01 * at(g, i);
      }
    };
  },
  Adam: (g) => adamWith(g, 1, 0),
  AdamW: (g) => adamWith(g, 1, decay),
  "clip + AdamW": (g) => adamWith(g, Math.min(1, 1 / norm(g)), decay),
  LAMB: (g) => {
    const step = moments(g, 1, 1e-6);
    return (θ, t) => {
      const update = step(t);
      for (let i = 0; i < g.length; i++) update[i] = at(update, i) + decay * at(θ, i);
      const ratio = norm(θ) / norm(update);
      for (let i = 0; i < g.length; i++) θ[i] = at(θ, i) - lr * ratio * at(update, i);
    };
  },
};

function adamWith(g: Float64Array, scale: number, weightDecay: number): Step {
  const step = moments(g, scale, eps);
  return (θ, t) => {
    const update = step(t);
    for (let i = 0; i < g.length; i++) θ[i] = at(θ, i) - lr * (at(update, i) + weightDecay * at(θ, i));
  };
}

/** Adam's step without its rate, for `scale · g`. */
function moments(g: Float64Array, scale: number, epsilon: number): (t: number) => Float64Array {
  const [m, v, update] = [g.map(() => 0), g.map(() => 0), g.map(() => 0)];
  return (t) => {
    for (let i = 0; i < g.length; i++) {
      const gradient = scale * at(g, i);
      m[i] = beta1 * at(m, i) + (1 - beta1) * gradient;
      v[i] = beta2 * at(v, i) + (1 - beta2) * gradient * gradient;
      update[i] = at(m, i) / (1 - beta1 ** t) / (Math.sqrt(at(v, i) / (1 - beta2 ** t)) + epsilon);
    }
    return update;
  };
}

function norm(numbers: Float64Array): number {
  let sum = 0;
  for (const x of numbers) sum += x * x;
  return Math.sqrt(sum);
}

function at(numbers: Float64Array, index: number): number {
  return numbers[index] as number;
}
