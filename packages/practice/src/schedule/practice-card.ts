import type { Card } from "ts-fsrs";
import type { ReviewEvent } from "../log/log-event.ts";
import type { Asked } from "../question/asked.ts";

/** What is known of how well somebody remembers a question. */
export interface PracticeCard {
  readonly question: string;
  readonly version: number;
  /** FSRS's card. Its dates show the learner's own clock in UTC, so that FSRS's days are the learner's. */
  readonly memory: Card;
  /** Every answer that counts, in the order of time; one at least. */
  readonly reviews: readonly [ReviewEvent, ...ReviewEvent[]];
}

/** Cards by `cardKey`. */
export type PracticeCards = ReadonlyMap<string, PracticeCard>;

/** A question of another version is another card: old answers do not speak of it. */
export function cardKey({ id, version = 1 }: Pick<Asked, "id" | "version">): string {
  return `${id}@${version}`;
}
