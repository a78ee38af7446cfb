import type { LogEvent } from "@downhill/practice/log/log-event";
import type { Forecast } from "@downhill/practice/schedule/forecast";
import type { Plan } from "@downhill/practice/schedule/plan";
import type { QuestionEntry } from "../question-entry.ts";

/** What a forecast is made from. */
export interface ForecastRequest {
  /** Tells answers apart. */
  readonly request: number;
  readonly events: readonly LogEvent[];
  readonly questions: readonly QuestionEntry[];
  readonly plan: Plan;
  readonly now: number;
  readonly zone: number;
}

export interface ForecastReply {
  readonly request: number;
  /** Null where there is no day to predict. */
  readonly forecast: Forecast | null;
}
