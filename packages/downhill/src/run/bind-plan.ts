import { scalarsOf } from "../emit/pass-parts.ts";
import type { HostValue, Pass, Plan } from "../ir/plan.ts";
import { prepareHost } from "../passes/host.ts";
import type { Arena, Dtype } from "./arena.ts";
import type { BoundPass } from "./kernel.ts";
import { createLayerInputs, type LayerInputs, type StepValues } from "./layer-inputs.ts";
import { type Span, spansOf } from "./spans.ts";
import type { StepperLayer } from "./stepper.ts";

/**
 * A plan as a function of a step's values: the host scalars of a pass, then the pass, then what it gathered put together,
 * and at the end the states that are no tensors.
 */
export function bindPlan(
  plan: Plan,
  arena: Arena<Dtype>,
  layers: readonly StepperLayer[],
  layerStates: ReadonlyMap<string, unknown>,
  bind: (pass: Pass, spans: readonly Span[]) => BoundPass,
): (values: StepValues) => void {
  const layerInputs = createLayerInputs(plan, layers);
  const results = new Float64Array(plan.scalars.length);
  const differs = differsByLayer(layerStates);
  const steps = plan.passes.map((pass) => {
    const indices = scalarsOf(pass);
    const wanted = indices.flatMap((index) => plan.scalars[index] ?? []);
    const host = prepareHost(wanted);
    const own = new Float64Array(wanted.length);
    const isByLayer = pass.gathers.length > 0 || wanted.some(differs);
    const spans = spansOf(layers, isByLayer, pass.gathers.length);
    const bound = bind(pass, spans);
    return (): void => {
      for (const [span, { start, end, layer }] of spans.entries()) {
        host(layerInputs.of(layer), own);
        for (const [place, index] of indices.entries()) results[index] = own[place] ?? Number.NaN;
        if (end > start) bound.sweep(span, results);
      }
      bound.finish();
      layerInputs.gather(pass, spans, arena.parts);
    };
  });
  const storeHost = bindHostStores(plan, layers);
  return (values) => {
    layerInputs.begin(values);
    for (const step of steps) step();
    storeHost(values, layerInputs);
  };
}

/** The states that are no tensors: all are computed before one is written. */
function bindHostStores(
  { hostStores }: Plan,
  layers: readonly StepperLayer[],
): (values: StepValues, layerInputs: LayerInputs) => void {
  if (hostStores.length === 0) return () => {};
  const host = prepareHost(hostStores.map(({ value }) => value));
  const results = layers.map(() => new Float64Array(hostStores.length));
  return ({ scalars, layerStates }, layerInputs) => {
    for (const [layer, result] of results.entries()) host(layerInputs.of(layer), result);
    for (const [place, { state }] of hostStores.entries()) {
      const ofLayers = layerStates.get(state);
      for (const [layer, { group }] of layers.entries()) {
        const value = results[layer]?.[place] ?? Number.NaN;
        if (ofLayers === undefined) scalars[group]?.set(state, value);
        else ofLayers[layer] = value;
      }
    }
  };
}

/** Tells whether a host value can be another for another tensor. */
function differsByLayer(layerStates: ReadonlyMap<string, unknown>): (value: HostValue) => boolean {
  const known = new Map<HostValue, boolean>();
  const visit = (value: HostValue): boolean => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const differs =
      (value.kind === "reduced" && value.expr.over === "tensor") ||
      (value.kind === "state" && layerStates.has(value.name)) ||
      (value.kind === "apply" && value.args.some(visit));
    known.set(value, differs);
    return differs;
  };
  return visit;
}
