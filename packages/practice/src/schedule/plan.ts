import type { LogEvent, PlanEvent } from "../log/log-event.ts";
import { orderEvents } from "../log/order-events.ts";
import type { Asked } from "../question/asked.ts";
import { levels } from "../question/topic.ts";

/** What somebody plans, without when it was said. */
export type Plan = Pick<PlanEvent, "interviewOn" | "perDay" | "level">;

/** Where nobody has said anything. */
export const defaultPlan: Plan = { interviewOn: null, perDay: 12, level: "onsite" };

/** The plan that holds: the last that was made. */
export function currentPlan(events: readonly LogEvent[]): Plan {
  const plans = orderEvents(events).filter((event) => event.kind === "plan");
  const { interviewOn, perDay, level } = plans.at(-1) ?? defaultPlan;
  return { interviewOn, perDay, level };
}

/** The questions that a plan is about: all levels up to its own. */
export function questionsOf<Question extends Pick<Asked, "level">>(
  questions: readonly Question[],
  { level }: Pick<Plan, "level">,
): readonly Question[] {
  return questions.filter((question) => levels.indexOf(question.level) <= levels.indexOf(level));
}
