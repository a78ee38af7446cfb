import { batch, type Signal, signal } from "@preact/signals";
import {
  firstLens,
  type InstrumentsView,
  type LensView,
  type Source,
  type TypedRun,
  type Viewpoint,
} from "./instruments-view.ts";

/** What the instruments show, as they move it. */
export interface InstrumentsState {
  /** Words of the pad's axes that were chosen over the usual ones, across and up. */
  readonly axes: Signal<readonly string[]>;
  readonly source: Signal<Source>;
  readonly typed: Signal<TypedRun>;
  /** The step of what is typed, from 1. */
  readonly typedStep: Signal<number>;
  /** The step at which the starts are held; undefined while the last is shown. */
  readonly startsAt: Signal<number | undefined>;
  /** From where the relief is seen; undefined while it is closed. */
  readonly viewpoint: Signal<Viewpoint | undefined>;
}

export function createInstrumentsState(): InstrumentsState {
  const { source, step, ...typed } = firstLens;
  return {
    axes: signal([]),
    source: signal(source),
    typed: signal(typed),
    typedStep: signal(step),
    startsAt: signal(undefined),
    viewpoint: signal(undefined),
  };
}

/** What differs from what the instruments begin with; undefined where nothing does. */
export function viewOf(state: InstrumentsState): InstrumentsView | undefined {
  const { axes, source, typed, typedStep, startsAt, viewpoint } = state;
  const lens: LensView = { source: source.value, ...typed.value, step: typedStep.value };
  const isFirst =
    lens.source === firstLens.source &&
    lens.theta === firstLens.theta &&
    lens.gradients === firstLens.gradients &&
    lens.step === firstLens.step;
  const view: InstrumentsView = {
    ...(axes.value.length > 0 && { axes: axes.value }),
    ...(!isFirst && { lens }),
    ...(startsAt.value !== undefined && { startsAt: startsAt.value }),
    ...(viewpoint.value !== undefined && { relief: viewpoint.value }),
  };
  return Object.keys(view).length === 0 ? undefined : view;
}

/** Shows a view; without one, what the instruments begin with. */
export function showView(state: InstrumentsState, view: InstrumentsView = {}): void {
  const { source, step, theta, gradients } = view.lens ?? firstLens;
  batch(() => {
    state.axes.value = view.axes ?? [];
    state.source.value = source;
    state.typed.value = { theta, gradients };
    state.typedStep.value = step;
    state.startsAt.value = view.startsAt;
    state.viewpoint.value = view.relief;
  });
}
