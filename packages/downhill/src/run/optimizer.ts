import { evaluated, gradient, parameter } from "../ir/program.ts";
import { findHyperparameter, type Hyper, requireHyper, settleHyper } from "../notation/hyperparameters.ts";
import { requireStep } from "../notation/require-step.ts";
import type { Rule } from "../notation/rule.ts";
import { readCheckpoint, type Snapshot, writeCheckpoint } from "../state/checkpoint.ts";
import type { Dtype, Views } from "./arena.ts";
import { assignGroups, type GroupOptions } from "./assign-groups.ts";
import { type Backend, chooseBackend } from "./backend.ts";
import { accumulate, average, findNonFinite, NonFiniteGradientError } from "./gradients.ts";
import { createHyperValues, type HyperValues } from "./hyper-values.ts";
import { fillInitialStates } from "./initial-states.ts";
import { mergeSchedules, type OptimizerOptions, requireOptions } from "./optimizer-options.ts";
import { createSection, givenGradient, hasHyperparameter, hypersAt, type Section } from "./section.ts";
import { requireShapes, type Shapes } from "./shapes.ts";
import { scalarsOf, takeSnapshot } from "./take-snapshot.ts";
import { startCrew } from "./threads/crew.ts";

export type { OptimizerOptions } from "./optimizer-options.ts";

/** Tensors that the options set apart. */
export interface OptimizerGroup<Name extends string = string> {
  readonly tensors: readonly Name[];
  readonly rule: Rule;
  readonly hyper: Hyper;
}

/** A rule at work on named tensors. */
export interface Optimizer<
  Name extends string = string,
  D extends Dtype = Dtype,
  /** Of the views: with `threads` they may be on a SharedArrayBuffer, which some functions of the host refuse. */
  B extends ArrayBufferLike = ArrayBuffer,
> {
  readonly rule: Rule;
  readonly backend: Backend;
  readonly dtype: D;
  /** The parameters, flat, as views into the arena: write the starting values, read the result. */
  readonly params: Views<Name, D, B>;
  /**
   * The parameters to evaluate with: what the rule's `eval θ = …` makes of the parameters and states at this call, as for
   * averages and schedule-free rules, in views that the next call writes again. `params` itself where the rule has no such
   * line or has not stepped.
   */
  evalParams(): Views<Name, D, B>;
  /** The gradients: write them before each step. The step leaves them as they are. */
  readonly grads: Views<Name, D, B>;
  /** Steps taken. */
  readonly t: number;
  /**
   * Hyperparameters by word as the next step will take them: the rule's, or those of a loaded checkpoint, and what
   * schedules make of them. What a single step overrides does not show here, and groups have their own.
   */
  readonly hyper: Hyper;
  /** The groups of the options, in their order: their tensors, and their rule and hyperparameters as the next step takes them. */
  readonly groups: readonly OptimizerGroup<Name>[];
  /** Calls of `step` that did nothing, because a gradient was not finite and `nonFinite` is `skip`. */
  readonly skipped: number;
  /** Threads that share a step, the calling one among them: what `threads` asks for, or 1 where the host has no more. */
  readonly threads: number;
  /** Bytes of parameters, gradients and states. */
  readonly bytes: number;
  /**
   * One step for all tensors. `overrides` gives hyperparameters for this step alone, by word or symbol, to every group whose
   * rule has them. With `accumulate: n` the first n − 1 calls add their gradients up, and the nth steps with the mean.
   * @throws RangeError where no rule has the name of an override, or it is NaN; NonFiniteGradientError where that is asked
   *   for. Nothing has changed then
   */
  step(overrides?: Hyper): void;
  /**
   * Tells the schedules made by `reduceOnPlateau` how things stand: a validation loss once an epoch, say. It changes
   * nothing else.
   * @throws TypeError where it is no number
   */
  report(metric: number): void;
  /**
   * A state by its name in the rule, as views by tensor name: `state("m").w`. A state that is one number per tensor is
   * an array of one, in float64.
   * @throws RangeError where the rule has no such state
   */
  state(name: string): Views<Name, D, B> | Views<Name, "f64", B>;
  /**
   * A state that is one number for all tensors; with groups the one of the tensors outside of them.
   * @throws RangeError where the rule has no such state
   */
  scalar(name: string): number;
  /**
   * Parameters, states, step count, rule text, hyperparameters and schedules with where they stand, as a safetensors file:
   * `params/w`, `state/m/w`, the rest in its metadata. Gradients are left out, but for a sum that waits for its mean.
   */
  save(): Uint8Array<ArrayBuffer>;
  /**
   * Goes on from a checkpoint: after it, steps give the bits they would have given without the break. Hyperparameters
   * and schedules become the saved ones. A file
   * that `docs/torch-checkpoint.md` shows how to write goes on from PyTorch's state.
   * @throws CheckpointError where the bytes are no sound checkpoint of this rule, these tensors and this dtype: nothing
   *   has changed then
   */
  load(bytes: Uint8Array): void;
  /** Lets go of the memory and ends the threads. Whatever needs them throws afterwards; a second `dispose` does nothing. */
  dispose(): void;
  /** The same, at the end of the block of `using opt = await optimizer(…)`. */
  [Symbol.dispose](): void;
}

/**
 * Makes an optimizer: one block of memory for the tensors that a rule steps, one call of a kernel for each pass.
 *
 * @param shapes tensor shapes by name
 * @throws TypeError for wrong shapes or options; RangeError where a hyperparameter is missing, the memory is too
 *   small, a group matches no tensor, or a rule changes no parameter
 */
export async function optimizer<
  const S extends Shapes,
  D extends Dtype = "f32",
  T extends number | undefined = undefined,
>(
  rule: Rule,
  shapes: S,
  options: OptimizerOptions<D, T> = {},
): Promise<Optimizer<keyof S & string, D, BufferOf<T>>> {
  type Name = keyof S & string;
  requireOptions(options);
  requireShapes(shapes);
  const names = Object.keys(shapes) as Name[];
  const groups = options.groups ?? [];
  const assigned = assignGroups(names, groups);
  const { schedule = {}, accumulate: calls = 1, nonFinite = "pass" } = options;
  const dtype = options.dtype ?? ("f32" as D);
  const backend = chooseBackend(options.backend ?? "auto");

  /** The rule and the values of group 0, which is what is in no group, and of each of the others. */
  const settings = [
    { rule, values: createValues(rule, rule.hyper, schedule) },
    ...groups.map((group) => settingsOf(rule, schedule, group)),
  ];
  const used = new Set(assigned);
  for (const [index, one] of settings.entries()) {
    if (!used.has(index)) continue;
    requireHyper(one.rule.program, one.values.byWord(1));
    requireStep(one.rule);
  }
  const crew = backend === "wasm" ? await startCrew(options.threads ?? 1) : undefined;
  const setUp = (): Held<D> => {
    const rules = new Set(settings.filter((_, index) => used.has(index)).map((one) => one.rule));
    const sections = Array.from(rules, (chosen) => {
      const members = settings.flatMap((one, index) =>
        one.rule === chosen && used.has(index) ? [index] : [],
      );
      const own = names.filter((_, place) => members.includes(assigned[place] ?? 0));
      return createSection({
        rule: chosen,
        shapes: Object.fromEntries(own.map((name) => [name, shapes[name] ?? []])),
        values: members.flatMap((index) => settings[index]?.values ?? []),
        groupOf: own.map((name) => members.indexOf(assigned[names.indexOf(name)] ?? 0)),
        dtype,
        backend,
        accumulates: calls > 1,
        crew,
      });
    });
    return { sections, views: new Map() };
  };
  let t = 0;
  let added = 0;
  let skipped = 0;
  let held: Held<D> | undefined;
  const dispose = (): void => {
    held = undefined;
    crew?.end();
  };
  try {
    held = setUp();
  } catch (error) {
    dispose();
    throw error;
  }

  const live = (): Held<D> => {
    if (held === undefined) throw new Error(`this ${rule.name} optimizer is disposed; make a new one`);
    return held;
  };
  /** The views of every section, in the order of the shapes. */
  const viewOf = (slot: string): Views<Name, D> => {
    const { sections, views } = live();
    const known = views.get(slot);
    if (known !== undefined) return known as Views<Name, D>;
    const made = merge(sections, (section) => section.views(slot)) as Views<Name, D>;
    views.set(slot, made);
    return made;
  };
  /** One object of views for all sections, in the order of the shapes. */
  const merge = (
    sections: readonly Section<D>[],
    pick: (section: Section<D>) => object | undefined,
  ): object => {
    const found = new Map<string, unknown>(
      sections.flatMap((section) => Object.entries(pick(section) ?? {})),
    );
    const ordered = names.filter((name) => found.has(name)).map((name) => [name, found.get(name)]);
    return Object.freeze(Object.fromEntries(ordered));
  };
  const given = calls > 1 ? givenGradient : gradient;

  /** The first gradient that is not finite. */
  const findFault = (): { tensor: string; index: number; value: number } | undefined => {
    for (const { arena, segments } of live().sections) {
      const place = findNonFinite(arena.whole(given));
      const segment = segments.find(({ start, length }) => place >= start && place < start + length);
      if (segment !== undefined)
        return {
          tensor: segment.name,
          index: place - segment.start,
          value: arena.whole(given)[place] ?? Number.NaN,
        };
    }
    return undefined;
  };
  const snapshot = (): Snapshot => {
    const groupsNow = settings.map((one, index) => ({
      ...one,
      tensors: names.filter((_, place) => assigned[place] === index),
    }));
    return takeSnapshot(live().sections, groupsNow, { t, added, skipped, accumulate: calls });
  };

  const made: Optimizer<Name, D> = {
    rule,
    backend,
    dtype,
    bytes: held.sections.reduce((sum, { arena }) => sum + arena.buffer.byteLength, 0),
    get hyper() {
      return settings[0]?.values.byWord(t + 1) ?? {};
    },
    get groups() {
      return settings.slice(1).map(({ rule: own, values }, index) => ({
        tensors: names.filter((_, place) => assigned[place] === index + 1),
        rule: own,
        hyper: values.byWord(t + 1),
      }));
    },
    get params() {
      return viewOf(parameter);
    },
    evalParams() {
      const { sections } = live();
      const evaluating = sections.filter(({ rule: own }) => own.program.evaluation !== undefined);
      if (evaluating.length === 0 || t === 0) return viewOf(parameter);
      for (const section of evaluating) section.stepper.evaluate(hypersAt(section, t, undefined), t);
      const pick = (section: Section<D>) => section.views(evaluated) ?? section.views(parameter);
      return merge(sections, pick) as Views<Name, D>;
    },
    get grads() {
      return viewOf(given);
    },
    get t() {
      live();
      return t;
    },
    get skipped() {
      return skipped;
    },
    step(overrides) {
      const { sections } = live();
      requireKnown(sections, overrides);
      const hypers = sections.map((section) => hypersAt(section, t + 1, overrides));
      const fault = nonFinite === "pass" ? undefined : findFault();
      if (fault !== undefined && nonFinite === "throw")
        throw new NonFiniteGradientError({ ...fault, step: t + 1 });
      if (fault !== undefined) {
        skipped += 1;
        return;
      }
      if (added + 1 >= calls)
        for (const [index, { stepper }] of sections.entries()) stepper.check(hypers[index] ?? [], t + 1);
      if (calls > 1) {
        for (const { arena } of sections) accumulate(arena.whole(gradient), arena.whole(given), added === 0);
        added += 1;
        if (added < calls) return;
        for (const { arena } of sections) average(arena.whole(gradient), calls);
      }
      added = 0;
      for (const [index, { rule: own, arena, stepper }] of sections.entries()) {
        const hyper = hypers[index] ?? [];
        if (t === 0) fillInitialStates(own.program, arena, stepper, hyper, "from parameters");
        stepper.step(hyper, t + 1);
      }
      t += 1;
    },
    report(metric) {
      if (typeof metric !== "number") throw new TypeError(`report takes a number, not ${String(metric)}`);
      for (const { values } of settings) values.report(metric);
    },
    state(name) {
      const { sections } = live();
      const isState = sections.some(({ rule: own }) =>
        own.program.states.some((state) => state.name === name && state.rank !== "scalar"),
      );
      if (!isState) throw unknownState(rule, name, sections);
      return viewOf(name);
    },
    scalar(name) {
      const { sections } = live();
      const value = sections[0]?.stepper.scalars[0]?.get(name);
      if (value === undefined) throw unknownState(rule, name, sections);
      return value;
    },
    save() {
      return writeCheckpoint(snapshot());
    },
    load(bytes) {
      const { sections } = live();
      const restored = readCheckpoint(bytes, snapshot());
      t = restored.t;
      added = restored.added;
      skipped = restored.skipped;
      for (const [index, { hyper, schedules, scalars }] of restored.groups.entries()) {
        const values = settings[index]?.values;
        values?.replace(hyper, schedules ?? values.schedules());
        const target = values && scalarsOf(sections, values);
        for (const [name, value] of scalars) target?.set(name, value);
      }
    },
    get threads() {
      return crew?.threads ?? 1;
    },
    dispose,
    [Symbol.dispose]: dispose,
  };
  return made as Optimizer<Name, D, BufferOf<T>>;
}

/** What views are on: shared memory is possible where threads are asked for. */
type BufferOf<T extends number | undefined> = T extends undefined | 1 ? ArrayBuffer : ArrayBufferLike;

/** All that keeps an optimizer's memory alive, in one place, so that it can be let go of. */
interface Held<D extends Dtype> {
  readonly sections: readonly Section<D>[];
  /** Views of all sections by slot, made when they are first asked for. */
  readonly views: Map<string, object>;
}

function createValues(
  rule: Rule,
  hyper: Hyper,
  schedule: NonNullable<OptimizerOptions["schedule"]>,
): HyperValues {
  return createHyperValues(rule.program, hyper, schedule);
}

function settingsOf(
  rule: Rule,
  schedule: NonNullable<OptimizerOptions["schedule"]>,
  group: GroupOptions,
): { readonly rule: Rule; readonly values: HyperValues } {
  const own = group.rule ?? rule;
  const hyper = settleHyper(own.program, group.hyper ?? {}, own.hyper);
  const wordOf = (key: string): string => findHyperparameter(own.program, key).word;
  const merged = group.rule === undefined ? mergeSchedules(schedule, group, wordOf) : (group.schedule ?? {});
  return { rule: own, values: createValues(own, hyper, merged) };
}

/** @throws RangeError where no rule has an override's name */
function requireKnown(sections: readonly Section<Dtype>[], overrides: Hyper | undefined): void {
  const [first] = sections;
  for (const key of Object.keys(overrides ?? {})) {
    if (first === undefined || sections.some(({ rule }) => hasHyperparameter(rule, key))) continue;
    findHyperparameter(first.rule.program, key);
  }
}

function unknownState(rule: Rule, name: string, sections: readonly Section<Dtype>[]): RangeError {
  const states = sections.flatMap(({ rule: own }) => own.program.states);
  const found = states.find((state) => state.name === name);
  if (found !== undefined && found.rank !== "scalar")
    return new RangeError(`${name} of ${rule.name} is a tensor state: read it with state("${name}")`);
  if (found !== undefined)
    return new RangeError(`${name} of ${rule.name} is one number: read it with scalar("${name}")`);
  const known = [...new Set(states.map((state) => state.name))];
  const list = known.length === 0 ? "It keeps none." : `It keeps ${known.join(", ")}.`;
  return new RangeError(`${rule.name} has no state ${name}. ${list}`);
}
