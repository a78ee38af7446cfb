import type { Asked } from "./asked.ts";
import type { JudgedOption } from "./choice-question.ts";

/** A curve from a real run with a fault in it: what is wrong, and which experiment first? Then the fix is run. */
export interface DiagnoseQuestion extends Asked {
  readonly type: "diagnose";
  readonly prompt: string;
  readonly scene: Scene;
  readonly faults: readonly DiagnoseOption[];
  /** What to try first. */
  readonly experiments: readonly DiagnoseOption[];
}

export interface DiagnoseOption extends JudgedOption {
  readonly option: string;
}

/** A seeded run with a fault, and the same run with the mend. */
export interface Scene {
  /** Runs it. The same seed gives the same curves, in Node and in a browser. */
  readonly run: (setting: SceneSetting) => Promise<SceneRun>;
  /** What the mend changes, said after the answer: "α = 0.1 in the place of 2.5". */
  readonly mend: string;
}

export interface SceneSetting {
  readonly seed: number;
  readonly isMended: boolean;
  /** Bytes of a file of `packages/lab/data`, or of a data package as the lab's readers ask for it. */
  readonly readData: (name: string) => Promise<Uint8Array>;
}

export interface SceneRun {
  readonly curves: readonly Curve[];
  /** What the numbers show, without the diagnosis: "The training loss falls to 0.31 by step 200 and stays there." Computed. */
  readonly caption: string;
}

/** One line of the figure. */
export interface Curve {
  /** Its label: "training loss". */
  readonly name: string;
  readonly axis: { readonly label: string; readonly isLogarithmic: boolean };
  /** Steps, or the first coordinate of a path. */
  readonly x: readonly number[];
  /** Not finite from the step on at which the run diverged. */
  readonly y: readonly number[];
}
