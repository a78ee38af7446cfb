import { gradient, parameter } from "../ir/program.ts";
import type { Rule } from "../notation/rule.ts";
import type { Snapshot } from "../state/checkpoint.ts";
import type { Dtype } from "./arena.ts";
import type { HyperValues } from "./hyper-values.ts";
import { type Section, tensorStatesOf } from "./section.ts";

interface SnapshotGroup {
  readonly rule: Rule;
  readonly values: HyperValues;
  readonly tensors: readonly string[];
}

/** All that a run is made of, in place: what is written to the arrays of a snapshot changes the run. */
export function takeSnapshot(
  sections: readonly Section<Dtype>[],
  groups: readonly SnapshotGroup[],
  counts: Pick<Snapshot, "t" | "added" | "skipped" | "accumulate">,
): Snapshot {
  return {
    ...counts,
    groups: groups.map(({ rule, values, tensors }) => ({
      rule,
      hyper: values.byWord(counts.t + 1),
      schedules: values.schedules(),
      scalars: scalarsOf(sections, values),
      tensors,
    })),
    tensors: sections.flatMap((section) => tensorsOf(section)),
    sums: counts.accumulate > 1 ? sections.flatMap((section) => slotTensors(section, gradient)) : [],
  };
}

/** The states that are one number, of the group that has these values. */
export function scalarsOf(sections: readonly Section<Dtype>[], values: HyperValues): Map<string, number> {
  const section = sections.find((one) => one.values.includes(values));
  return section?.stepper.scalars[section.values.indexOf(values)] ?? new Map();
}

function tensorsOf(section: Section<Dtype>): Snapshot["tensors"] {
  const numbers = Array.from(section.stepper.layerStates, ([slot, values]) =>
    section.segments.map(({ name }, index) => ({
      slot,
      name,
      shape: [],
      values: values.subarray(index, index + 1),
    })),
  );
  return [
    ...[parameter, ...tensorStatesOf(section.rule)].flatMap((slot) => slotTensors(section, slot)),
    ...numbers.flat(),
  ];
}

function slotTensors({ arena, segments }: Section<Dtype>, slot: string): Snapshot["tensors"] {
  const whole = arena.whole(slot);
  return segments.map(({ name, shape, start, length }) => {
    return { slot, name, shape, values: whole.subarray(start, start + length) };
  });
}
