import { mostPerDay } from "@downhill/practice/log/log-event";
import { type Level, levelNames, levels } from "@downhill/practice/question/topic";
import { dateOfDay, dayOf, zoneAt } from "@downhill/practice/schedule/learner-day";
import type { Plan } from "@downhill/practice/schedule/plan";
import { type ReadonlySignal, type Signal, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import "./plan-form.css";

export interface PlanFormProps {
  readonly plan: ReadonlySignal<Plan>;
  readonly onPlan: (plan: Plan) => Promise<boolean>;
}

/** The learner's plan as a sentence with fields in it. It is kept when they say so. */
export function PlanForm({ plan, onPlan }: PlanFormProps): JSX.Element {
  const date = useField(() => plan.value.interviewOn ?? "");
  const perDay = useField(() => String(plan.value.perDay));
  const level = useField((): Level => plan.value.level);
  const said = useSignal("");
  const isChanged =
    date.value !== (plan.value.interviewOn ?? "") ||
    perDay.value !== String(plan.value.perDay) ||
    level.value !== plan.value.level;
  const keep = async (): Promise<void> => {
    const count = Number(perDay.peek());
    const fault = faultOf(date.peek(), count);
    if (fault !== undefined) {
      said.value = fault;
      return;
    }
    const isKept = await onPlan({
      interviewOn: date.peek() === "" ? null : date.peek(),
      perDay: count,
      level: level.peek(),
    });
    said.value = isKept ? "Kept." : "";
  };
  const touch = (): void => {
    said.value = "";
  };
  return (
    <form
      class="plan-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <div class="plan-fields">
        <label>
          <span>Interview on</span>
          <input
            type="date"
            value={date}
            onInput={(event) => {
              date.value = event.currentTarget.value;
              touch();
            }}
          />
        </label>
        <label>
          <span>Questions a day</span>
          <input
            type="number"
            min={1}
            max={mostPerDay}
            value={perDay}
            onInput={(event) => {
              perDay.value = event.currentTarget.value;
              touch();
            }}
          />
        </label>
        <label>
          <span>Up to</span>
          <select
            value={level}
            onChange={(event) => {
              level.value = levels.find((one) => one === event.currentTarget.value) ?? level.peek();
              touch();
            }}
          >
            {levels.map((one) => (
              <option key={one} value={one} selected={one === level.value}>
                {levelNames[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="plan-keep">
        <button type="submit" class="button" disabled={!isChanged}>
          Keep the plan
        </button>
        <span role="status">{said}</span>
      </div>
    </form>
  );
}

/** A field that shows what is kept. Another value that is kept, here or in another tab, takes the place of what is in it; nothing else does. */
function useField<Value extends string>(read: () => Value): Signal<Value> {
  const kept = useComputed(read);
  const field = useSignal(kept.peek());
  useSignalEffect(() => {
    field.value = kept.value;
  });
  return field;
}

function faultOf(date: string, perDay: number): string | undefined {
  const now = Date.now();
  if (date !== "" && date < dateOfDay(dayOf(now, zoneAt(now)))) return "That day is past.";
  if (!Number.isInteger(perDay) || perDay < 1 || perDay > mostPerDay)
    return `Questions a day: a whole number from 1 to ${mostPerDay}.`;
  return undefined;
}
