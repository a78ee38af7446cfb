import { type ReadonlySignal, type Signal, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { isElementwise, type Rule, type WorkedStep } from "downhill";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { Figure } from "../../figure/figure.tsx";
import type { FigureTable } from "../../figure/figure-table.ts";
import type { Trajectory, World } from "../../landscape/world.ts";
import { titleOf } from "../../rule-editor/find-entry.ts";
import { useSeen } from "../use-seen.ts";
import { useSettledStep } from "../use-settled-step.ts";
import { describeStep } from "./describe-step.ts";
import "./microscope.css";
import { MicroscopeControls } from "./microscope-controls.tsx";
import { createReplay, type Moment, type Replay } from "./replay.ts";
import { StepLines } from "./step-lines.tsx";
import { type TypedRun, workTyped } from "./typed-run.ts";
import { workMoment } from "./work-moment.ts";

export interface MicroscopeProps {
  /** Names the microscope's parts: letters, digits and hyphens. */
  readonly id: string;
  readonly rule: ReadonlySignal<Rule | undefined>;
  readonly world: ReadonlySignal<World>;
  readonly trajectory: ReadonlySignal<Trajectory | undefined>;
  /** The step that is looked at, from 0; the microscope shows the step that leads to it. */
  readonly cursor: Signal<number>;
}

/** What gradients are fed to the rule: those of the run, in x or y, or what somebody types. */
export type Source = "x" | "y" | "typed";

/** What the microscope shows now. */
interface Shown {
  readonly step: WorkedStep;
  /** The same step in the run. */
  readonly moment: Moment | undefined;
}

/** One coordinate at one step: every line of the rule with its numbers. */
export function Microscope({ id, rule, world, trajectory, cursor }: MicroscopeProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const isSeen = useSeen(place);
  const source = useSignal<Source>("x");
  const typed = useSignal<TypedRun>({ theta: "1", gradients: "1, 1, 1, −1, 1, 0, 0, 0" });
  const typedStep = useSignal(1);
  const replay = useReplay(rule, world, isSeen);
  const settled = useSettledStep(cursor);
  const taken = useComputed(() => Math.max(0, (trajectory.value?.points.length ?? 0) / 2 - 1));
  const worked = useComputed(() =>
    rule.value === undefined || source.value !== "typed" ? undefined : workTyped(rule.value, typed.value),
  );
  const most = useComputed(() => (Array.isArray(worked.value) ? worked.value.length : taken.value));
  const shown = useComputed((): Shown | string => {
    if (rule.value === undefined) return "There is no rule to look at yet.";
    if (source.value === "typed") {
      if (worked.value === undefined || typeof worked.value === "string") return worked.value ?? "";
      const step = worked.value[Math.min(typedStep.value, worked.value.length) - 1];
      return step === undefined ? "" : { step, moment: undefined };
    }
    if (replay.value === undefined || taken.value === 0) return "The run has no step to look at yet.";
    if (typeof replay.value === "string") return replay.value;
    const t = Math.min(Math.max(1, settled.value), taken.value);
    const moment = replay.value.of.momentAt(t, source.value === "x" ? 0 : 1);
    return { step: workMoment(replay.value.rule, moment), moment };
  });
  const sentence = useComputed(() => {
    if (typeof shown.value === "string") return shown.value;
    const { step, moment } = shown.value;
    const coordinate = source.value === "typed" ? "θ" : source.value;
    return (
      describeStep(titleOf(rule.value?.text ?? ""), coordinate, step) + compare(step, moment, rule.value)
    );
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
function compare(step: WorkedStep, moment: Moment | undefined, rule: Rule | undefined): string {
  if (moment === undefined || rule === undefined) return "";
  if (!isElementwise(rule))
    return " The rule takes a number over both coordinates and is worked here on one alone: the race goes another way.";
  const worked = step.after.θ ?? Number.NaN;
  if (Object.is(worked, moment.after)) return " The race has the same number to the last bit.";
  return " The race has the same number but for the last digits, since its kernel multiplies where the line divides.";
}

/** A replay of the current run, with the rule that it is of; made while the microscope is on the screen. */
function useReplay(
  rule: ReadonlySignal<Rule | undefined>,
  world: ReadonlySignal<World>,
  isSeen: ReadonlySignal<boolean>,
): ReadonlySignal<{ readonly rule: Rule; readonly of: Replay } | string | undefined> {
  const replay = useSignal<{ readonly rule: Rule; readonly of: Replay } | string | undefined>(undefined);
  useSignalEffect(() => {
    const [current, place] = [rule.value, world.value];
    if (!isSeen.value || current === undefined) return undefined;
    let isOld = false;
    let made: Replay | undefined;
    createReplay(current, place).then(
      (found) => {
        if (isOld) return found.dispose();
        made = found;
        replay.value = { rule: current, of: found };
      },
      (error: unknown) => {
        if (!isOld) replay.value = error instanceof Error ? error.message : String(error);
      },
    );
    return () => {
      isOld = true;
      if (made === undefined) return;
      replay.value = undefined;
      made.dispose();
    };
  });
  return replay;
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
