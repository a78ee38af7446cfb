import type { DiagnoseQuestion, SceneRun } from "@downhill/practice/question/diagnose-question";
import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { createSceneRunner, type SceneRunner } from "./run-scene.ts";

/** How far one of the two runs is. */
export type SceneState =
  | { readonly kind: "waiting" | "running" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "done"; readonly run: SceneRun };

export interface ShownScene {
  /** It starts with the card. */
  readonly faulty: ReadonlySignal<SceneState>;
  /** It starts with `mend`. */
  readonly mended: ReadonlySignal<SceneState>;
  /** Runs the mended one, unless it runs or has run. */
  readonly mend: () => void;
  readonly runAgain: (isMended: boolean) => void;
}

/** The runs of a question's scene, which end with the card. */
export function useScene(question: DiagnoseQuestion, seed: number): ShownScene {
  const faulty = useSignal<SceneState>({ kind: "waiting" });
  const mended = useSignal<SceneState>({ kind: "waiting" });
  const runner = useRef<SceneRunner | undefined>(undefined);
  const start = (isMended: boolean): void => {
    const state = isMended ? mended : faulty;
    const { current } = runner;
    if (current === undefined || state.peek().kind === "running") return;
    state.value = { kind: "running" };
    current.run(question, seed, isMended).then(
      (run) => {
        state.value = { kind: "done", run };
      },
      (error: unknown) => {
        state.value = { kind: "failed", message: error instanceof Error ? error.message : String(error) };
      },
    );
  };
  useEffect(() => {
    const made = createSceneRunner();
    runner.current = made;
    start(false);
    return () => {
      runner.current = undefined;
      made.end();
    };
  }, []);
  return {
    faulty,
    mended,
    mend() {
      if (mended.peek().kind === "waiting") start(true);
    },
    runAgain: start,
  };
}
