import { createBatches } from "../batches.ts";
import type { Tensors } from "../problem.ts";
import { allocateTensors } from "./allocate-tensors.ts";
import type { Made } from "./definition.ts";
import { attempt } from "./describe-failure.ts";

const seed = 1;

/**
 * Evaluates a problem at its start as a run would, and refuses what would spoil every run: a start or a gradient that is not
 * finite, a gradient that is not written whole, a loss that is no number, parameters that `evaluate` changes, and a loss that is
 * another the second time. Whether the gradient is the loss's slope is for `checkGradient`.
 * @param name what the problem is called in errors
 * @throws Error with the function, the tensor and the place
 */
export async function checkStart(problem: Made, name: string): Promise<void> {
  const { shapes, dtype, examples, batchSize } = problem;
  const params = allocateTensors(shapes, dtype);
  await attempt(`${name}: initialise`, () => problem.initialise(params, seed));
  const unset = findNotFinite(params);
  if (unset !== undefined)
    throw new Error(`${name}: initialise writes ${unset.value} to ${unset.place} for seed ${seed}`);

  const start = copyTensors(params);
  const batch = createBatches(examples, batchSize, seed)();
  const evaluate = async (filling: number): Promise<Evaluation> => {
    const grads = allocateTensors(shapes, dtype, filling);
    const loss: unknown = await attempt(`${name}: evaluate`, () =>
      problem.evaluate(params, batch.slice(), grads),
    );
    if (typeof loss !== "number")
      throw new Error(
        `${name}: evaluate gives ${String(loss)}; it has to give the mean loss of the batch, a number`,
      );
    if (!Number.isFinite(loss))
      throw new Error(`${name}: evaluate gives ${loss} at the start of seed ${seed}`);
    return { loss, hole: findNotFinite(grads) };
  };

  const first = await evaluate(Number.NaN);
  const second = await evaluate(0);
  if (second.hole !== undefined)
    throw new Error(
      `${name}: evaluate writes ${second.hole.value} to the gradient ${second.hole.place} at the start of seed ${seed}`,
    );
  if (first.hole !== undefined)
    throw new Error(
      `${name}: evaluate does not set the gradient ${first.hole.place}: it leaves it as it was, or adds to it; every element has to be set`,
    );
  if (first.loss !== second.loss)
    throw new Error(
      `${name}: evaluate gives ${first.loss} and then ${second.loss} for the same parameters and batch; what is random in it has to be fixed by the seed or the batch`,
    );
  const changed = Object.keys(params).find(
    (key) => !params[key]?.every((value, i) => value === start[key]?.[i]),
  );
  if (changed !== undefined)
    throw new Error(`${name}: evaluate changes the parameters ${changed}; only the optimizer may`);
}

interface Hole {
  /** As in `w[3]`. */
  readonly place: string;
  readonly value: number;
}

interface Evaluation {
  readonly loss: number;
  readonly hole: Hole | undefined;
}

/** The first element that is no finite number. */
function findNotFinite(tensors: Tensors): Hole | undefined {
  for (const [name, values] of Object.entries(tensors)) {
    const place = values.findIndex((value) => !Number.isFinite(value));
    if (place >= 0) return { place: `${name}[${place}]`, value: values[place] ?? Number.NaN };
  }
  return undefined;
}

function copyTensors(tensors: Tensors): Tensors {
  return Object.fromEntries(Object.entries(tensors).map(([name, values]) => [name, values.slice()]));
}
