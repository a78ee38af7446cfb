import type { Rating } from "@downhill/practice/log/log-event";

export const ratings = [1, 2, 3, 4] as const satisfies readonly Rating[];

/** As a person reads them. */
export const ratingNames: Readonly<Record<Rating, string>> = { 1: "Again", 2: "Hard", 3: "Good", 4: "Easy" };
