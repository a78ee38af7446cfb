import type { Turn } from "./interview.ts";

/** What the consequence is worth beside the answer, and what a second try wins back of what was missing. */
const worth = { consequence: 0.2, again: 0.5, probe: 0.5 } as const;

/**
 * From 0 to 1. A right answer counts four fifths where its consequence was asked for, and the consequence the rest; a second try wins
 * back half of what was missing, and a point that came after a probe counts half.
 */
export function scoreTurn({ grade, followUp, reply }: Turn): number {
  if (grade === undefined) return 0;
  if (followUp === undefined) return grade.score;
  const replied = reply?.grade.score ?? 0;
  switch (followUp.kind) {
    case "consequence":
      return (1 - worth.consequence) * grade.score + worth.consequence * replied;
    case "again":
      return grade.score + worth.again * (1 - grade.score) * replied;
    case "probe":
      return Math.min(1, grade.score + (worth.probe * replied) / Math.max(1, grade.points?.length ?? 1));
  }
}
