import type { ClaimName } from "../sources/judge-claim.ts";
import type { SourceName } from "../sources/sources.ts";
import type { Level, Topic } from "./topic.ts";

/** What every question has, whatever it asks for. */
export interface Asked {
  /** Never changes, and no two are alike; words with hyphens between, the topic first where that helps: `adam-first-step`. */
  readonly id: string;
  /** Raised where the question changes so that old answers no longer speak of it; 1 where left out. */
  readonly version?: number;
  readonly topic: Topic;
  readonly level: Level;
  /** A few words for lists, without the answer: "Adam's update". */
  readonly title: string;
  /** What an answer of full marks says, and where it is known from; the best first. */
  readonly points: readonly KeyPoint[];
  /** From a nudge over the way to nearly the answer. None gives the answer away. */
  readonly hints: readonly [string, string, string];
  /** What an interviewer asks next of somebody who got it right: a consequence, never the same again. */
  readonly followUp: FollowUp;
}

export interface KeyPoint {
  /** A whole sentence that stands by itself. */
  readonly says: string;
  /** Names of `sources`; none for what follows by algebra from the question. */
  readonly sources?: readonly SourceName[];
  /** Claims of the lab that put it to the test; `citeClaim` says what came of them. */
  readonly claims?: readonly ClaimName[];
}

/** A point that is looked for in somebody's words. */
export interface MatchedPoint extends KeyPoint {
  /**
   * Ways to say it, any of which will do. A way is a list of ideas that have to stand near each other (in one sentence or two
   * that follow one another), in any order. An idea is a phrase; ` / ` separates phrases that are as good. A phrase's words
   * have to come in its order, with at most three others in between, or none where it is "quoted"; endings and the thesaurus are taken care of, so write
   * "step grow / step long". `not:` in front asks for a phrase that is negated.
   */
  readonly ways: readonly (readonly string[])[];
  /**
   * Phrases that say the opposite, parted by ` / ` or one an entry. Each is looked for within one clause, its words in order. A
   * sentence with one of them does not say the point, whatever else is in it: "PyTorch puts it inside and Keras outside" has
   * the words of the right answer.
   */
  readonly opposites?: readonly string[];
  /** What an interviewer asks where the point is missing; never the point itself. */
  readonly probe: string;
}

export interface FollowUp {
  readonly prompt: string;
  readonly points: readonly MatchedPoint[];
}
