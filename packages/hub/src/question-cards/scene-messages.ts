import type { SceneRun } from "@downhill/practice/question/diagnose-question";
import type { Topic } from "@downhill/practice/question/topic";

/** Asks a worker to run the scene of a question. */
export interface SceneOrder {
  /** Comes back with the answer. */
  readonly number: number;
  readonly topic: Topic;
  readonly id: string;
  readonly seed: number;
  readonly isMended: boolean;
  /** The site's root, ending in a slash, where the data lie. */
  readonly root: string;
}

export type SceneNews =
  | { readonly kind: "ran"; readonly number: number; readonly run: SceneRun }
  | { readonly kind: "failed"; readonly number: number; readonly message: string };
