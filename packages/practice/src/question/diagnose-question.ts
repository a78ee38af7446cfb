import type { ReadDataFile } from "@downhill/lab/data/data-file";
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
  /** Runs it. The same seed gives the same curves to the last bit, in Node and in a browser. */
  readonly run: (setting: SceneSetting) => Promise<SceneRun>;
  /** What the mend changes, said after the answer: "α = 0.1 in the place of 2.5". */
  readonly mend: string;
  /** What the second run is called in figures where it mends nothing: "loss / 10". */
  readonly comparedAs?: string;
}

export interface SceneSetting {
  readonly seed: number;
  readonly isMended: boolean;
  /** The lab's data: from disk under Node, over HTTP in a browser. */
  readonly readData: ReadDataFile;
}

/** Plain data: it travels between threads, and pages and terminals draw it. */
export interface SceneRun {
  /** What all curves lie over: "step", or the first coordinate of a path. */
  readonly x: string;
  /** True where the curves are paths through a plane, whose single steps tell something. */
  readonly isPath?: true;
  readonly curves: readonly Curve[];
  /** What the numbers show, without the diagnosis: "The training loss falls to 0.31 by step 200 and stays there." Computed. */
  readonly caption: string;
}

/** One line of the figure. */
export interface Curve {
  /** Its label: "training loss". */
  readonly name: string;
  /** Curves whose axes have one label share a panel. */
  readonly axis: CurveAxis;
  /** Steps, ascending; or the first coordinate of a path, in the path's order. */
  readonly x: readonly number[];
  /** NaN from the step on at which the run diverged, and at steps that were left out: the line has a gap there. */
  readonly y: readonly number[];
}

export interface CurveAxis {
  readonly label: string;
  readonly isLogarithmic: boolean;
}
