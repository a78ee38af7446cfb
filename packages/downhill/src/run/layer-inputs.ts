import type { Pass, Plan } from "../ir/plan.ts";
import { blockLength, gatherings } from "../ir/reductions.ts";
import type { HostInputs } from "../passes/host.ts";
import type { Span } from "./spans.ts";
import type { Stepper, StepperLayer } from "./stepper.ts";

/** What a step is taken with. */
export interface StepValues extends Pick<Stepper, "scalars" | "layerStates"> {
  /** By symbol, for each group. */
  readonly hypers: readonly ReadonlyMap<string, number>[];
  readonly t: number;
}

/** What host values are computed from, layer by layer, and what passes have gathered of each. */
export interface LayerInputs {
  begin(values: StepValues): void;
  of(layer: number): HostInputs;
  /** Puts together what a pass left in `parts`: blocks in their order, then layers in theirs. */
  gather(pass: Pass, spans: readonly Span[], parts: Float64Array): void;
}

export function createLayerInputs({ passes }: Plan, layers: readonly StepperLayer[]): LayerInputs {
  const gathers = passes.flatMap((pass) => pass.gathers);
  const totals = gathers.map(() => new Float64Array(layers.length));
  const overAll = new Float64Array(gathers.length);
  const count = layers.reduce((sum, { length }) => sum + length, 0);
  let now: StepValues | undefined;
  const live = (): StepValues => {
    if (now === undefined) throw new Error("a host value was asked for before a step: a bug");
    return now;
  };
  const inputs = layers.map(({ length, group }, layer): HostInputs => {
    const none: ReadonlyMap<string, number> = new Map();
    return {
      get hyper() {
        return live().hypers[group] ?? none;
      },
      get t() {
        return live().t;
      },
      state: (name) =>
        live().layerStates.get(name)?.[layer] ?? live().scalars[group]?.get(name) ?? Number.NaN,
      total: (index, over) => (over === "all" ? overAll[index] : totals[index]?.[layer]) ?? Number.NaN,
      count: (over) => (over === "all" ? count : length),
    };
  });
  return {
    begin: (values) => {
      now = values;
    },
    of(layer) {
      const input = inputs[layer];
      if (input === undefined) throw new Error(`there is no layer ${layer}: a bug`);
      return input;
    },
    gather(pass, spans, parts) {
      for (const [place, { index, gathering }] of pass.gathers.entries()) {
        const { start, join } = gatherings[gathering];
        let all = start;
        for (const span of spans) {
          const blocks = Math.ceil((span.end - span.start) / blockLength);
          let total = start;
          for (let block = 0; block < blocks; block++)
            total = join(total, parts[span.part + block * pass.gathers.length + place] ?? Number.NaN);
          const ofLayers = totals[index];
          if (ofLayers !== undefined) ofLayers[span.layer] = total;
          all = join(all, total);
        }
        overAll[index] = all;
      }
    },
  };
}
