import { type ReadonlySignal, type Signal, useComputed } from "@preact/signals";
import { isElementwise, type Rule, type WorkedStep } from "downhill";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { Figure } from "../../figure/figure.tsx";
import type { FigureTable } from "../../figure/figure-table.ts";
import type { Trajectory, World } from "../../landscape/world.ts";
import { titleOf } from "../../rule-editor/find-entry.ts";
import type { Source, TypedRun } from "../instruments-view.ts";
import { describeOpen } from "../open-hyper.ts";
import { useSeen } from "../use-seen.ts";
import { useSettledStep } from "../use-settled-step.ts";
import { describeStep } from "./describe-step.ts";
import "./microscope.css";
import { MicroscopeControls } from "./microscope-controls.tsx";
import type { Moment } from "./replay.ts";
import { StepLines } from "./step-lines.tsx";
import { workTyped } from "./typed-run.ts";
import { useReplay } from "./use-replay.ts";
import { workMoment } from "./work-moment.ts";

export interface MicroscopeProps {
  /** Names the microscope's parts: letters, digits and hyphens. */
  readonly id: string;
  readonly rule: ReadonlySignal<Rule | undefined>;
  readonly world: ReadonlySignal<World>;
  readonly trajectory: ReadonlySignal<Trajectory | undefined>;
  /** The step that is looked at, from 0; the microscope shows the step that leads to it. */
  readonly cursor: Signal<number>;
  readonly source: Signal<Source>;
  readonly typed: Signal<TypedRun>;
  /** The step of what is typed, from 1. */
  readonly typedStep: Signal<number>;
}

/** What the microscope shows now. */
interface Shown {
  readonly rule: Rule;
  readonly step: WorkedStep;
  /** The same step in the run. */
  readonly moment: Moment | undefined;
}

/** One coordinate at one step: every line of the rule with its numbers. */
export function Microscope(props: MicroscopeProps): JSX.Element {
  const { id, rule, world, trajectory, cursor, source, typed, typedStep } = props;
  const place = useRef<HTMLDivElement>(null);
  const isSeen = useSeen(place);
  const replay = useReplay(rule, world, isSeen);
  const settled = useSettledStep(cursor, isSeen);
  const taken = useComputed(() => Math.max(0, (trajectory.value?.points.length ?? 0) / 2 - 1));
  const worked = useComputed(() =>
    rule.value === undefined || source.value !== "typed" ? undefined : workTyped(rule.value, typed.value),
  );
  const most = useComputed(() => (Array.isArray(worked.value) ? worked.value.length : taken.value));
  const shown = useComputed((): Shown | string => {
    if (rule.value === undefined) return "There is no rule to look at yet.";
    const open = describeOpen(rule.value);
    if (open !== undefined) return open;
    if (source.value === "typed") {
      if (worked.value === undefined || typeof worked.value === "string") return worked.value ?? "";
      const step = worked.value[Math.min(typedStep.value, worked.value.length) - 1];
      return step === undefined ? "" : { rule: rule.value, step, moment: undefined };
    }
    if (typeof replay.value === "string") return replay.value;
    if (taken.value === 0 && trajectory.value?.divergedAt !== undefined)
      return "The run diverged at its first step, and has none to look at.";
    if (taken.value === 0 || replay.value === undefined) return "The run is about to be worked.";
    const t = Math.min(Math.max(1, settled.value), taken.value);
    const moment = replay.value.of.momentAt(t, source.value === "x" ? 0 : 1);
    return { rule: replay.value.rule, step: workMoment(replay.value.rule, moment), moment };
  });
  const sentence = useComputed(() => {
    if (typeof shown.value === "string") return shown.value;
    const { rule: of, step, moment } = shown.value;
    const coordinate = source.value === "typed" ? "θ" : source.value;
    return describeStep(titleOf(of.text), coordinate, step) + compare(of, step, moment);
  });
  return (
    <div ref={place}>
      <Figure id={id} sentence={sentence} table={() => tableOf(shown.value)}>
        <MicroscopeControls
          id={id}
          source={source}
          typed={typed}
          step={source.value === "typed" ? typedStep : cursor}
          most={most}
        />
        {typeof shown.value === "string" ? (
          <p class="microscope-empty quiet">{shown.value}</p>
        ) : (
          <StepLines step={shown.value.step} />
        )}
      </Figure>
    </div>
  );
}

/** Whether the lines give what the run has. */
function compare(rule: Rule, step: WorkedStep, moment: Moment | undefined): string {
  if (moment === undefined) return "";
  if (!isElementwise(rule))
    return " The rule takes a number over both coordinates and is worked here on one alone: the race goes another way.";
  const worked = step.after.θ ?? Number.NaN;
  if (Object.is(worked, moment.after)) return " The race has the same number to the last bit.";
  return " The race has the same number but for the last digits, since its kernel multiplies where the line divides.";
}

function tableOf(shown: Shown | string): FigureTable {
  const columns = ["Line", "Equation", "With numbers", "Value"];
  if (typeof shown === "string") return { caption: "No step is shown.", columns, rows: [] };
  const { t, gradient, hostScalars, lines } = shown.step;
  return {
    caption: `Step ${t}, line by line`,
    columns,
    rows: [
      ["g", undefined, undefined, gradient],
      ...hostScalars.map(({ expression, substituted, value }) => [undefined, expression, substituted, value]),
      ...lines.map(({ shown: name, equation, substituted, value }) => [name, equation, substituted, value]),
    ],
  };
}
