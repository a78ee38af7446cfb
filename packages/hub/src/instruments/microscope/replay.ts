import { optimizer, type Rule } from "downhill";
import { createGradientStream } from "../../landscape/gradient-stream.ts";
import type { World } from "../../landscape/world.ts";

/** One coordinate at one step of a run. */
export interface Moment {
  /** Counted from 1. */
  readonly t: number;
  /** The coordinate before the step, and after it. */
  readonly before: number;
  readonly after: number;
  readonly gradient: number;
  /** What the rule keeps for the coordinate before the step, by name; undefined before the first one. */
  readonly states: Readonly<Record<string, number>> | undefined;
}

/** A run that can be looked at step by step, to and fro. */
export interface Replay {
  /** The step from t − 1 to t, of coordinate 0 (x) or 1 (y). A run that goes back begins again. */
  momentAt(t: number, coordinate: 0 | 1): Moment;
  dispose(): void;
}

/**
 * Steps a rule through a world again, with the optimizer that ran it: what is seen has the bits of the run.
 * @throws what `optimizer` throws for a rule that changes no parameter
 */
export async function createReplay(rule: Rule, world: World): Promise<Replay> {
  const opt = await optimizer(rule, { x: [2] }, { dtype: "f64" });
  const { x } = opt.params;
  const gradient = opt.grads.x;
  const fresh = opt.save();
  let stream = createGradientStream(world);
  let last: readonly [Moment, Moment] | undefined;

  const restart = (): void => {
    opt.load(fresh);
    x.set(world.start);
    stream = createGradientStream(world);
    last = undefined;
  };
  const statesOf = (coordinate: 0 | 1): Moment["states"] => {
    if (opt.t === 0) return undefined;
    return Object.fromEntries(
      rule.program.states.map(({ name, rank }) => {
        if (rank === "scalar") return [name, opt.scalar(name)];
        const values = opt.state(name).x;
        return [name, values[rank === "tensor" ? coordinate : 0] ?? Number.NaN];
      }),
    );
  };
  const look = (coordinate: 0 | 1): Omit<Moment, "after"> => ({
    t: opt.t + 1,
    before: x[coordinate] ?? Number.NaN,
    gradient: gradient[coordinate] ?? Number.NaN,
    states: statesOf(coordinate),
  });
  const step = (isKept: boolean): void => {
    stream.next(x, gradient);
    const seen = isKept ? ([look(0), look(1)] as const) : undefined;
    opt.step();
    if (seen === undefined) return;
    const [afterX = Number.NaN, afterY = Number.NaN] = x;
    last = [
      { ...seen[0], after: afterX },
      { ...seen[1], after: afterY },
    ];
  };
  restart();
  return {
    momentAt(t, coordinate) {
      if (last?.[0].t !== t) {
        if (opt.t >= t) restart();
        while (opt.t < t) step(opt.t === t - 1);
      }
      if (last === undefined) throw new Error(`there is no step ${t}`);
      return last[coordinate];
    },
    dispose: () => opt.dispose(),
  };
}
