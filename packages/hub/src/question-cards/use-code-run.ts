import { gradeCode } from "@downhill/practice/grade/grade-code";
import type { CodeQuestion, Language } from "@downhill/practice/question/code-question";
import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Graded } from "./card.ts";
import { languageOnItsWay, pageCodeRunner } from "./page-code-runner.ts";

export interface CodeRun {
  /** What came of the last run; undefined where there was none, or the program has changed since. */
  readonly said: ReadonlySignal<Graded | undefined>;
  readonly isRunning: ReadonlySignal<boolean>;
  /** Why it could not be run; empty where it could. */
  readonly problem: ReadonlySignal<string>;
  readonly run: (language: Language, source: string, isTry: boolean) => Promise<void>;
  readonly stop: () => void;
  /** Takes back what was said, since it is of another program. */
  readonly forget: () => void;
}

export interface CodeRunSetting {
  readonly question: CodeQuestion;
  readonly seed: number;
  /** The grade that had been given when the page was loaded again. */
  readonly before: Graded | undefined;
  readonly onGrade: (graded: Graded) => void;
  /** Called when a run has ended, right before the page shows it. */
  readonly onEnd: () => void;
}

/** Runs of a program on the hidden cases. What runs when the card goes is ended, and is no answer to the next question. */
export function useCodeRun({ question, seed, before, onGrade, onEnd }: CodeRunSetting): CodeRun {
  const said = useSignal<Graded | undefined>(before);
  const isRunning = useSignal(false);
  const problem = useSignal("");
  const isHere = useRef(true);
  useEffect(
    () => () => {
      isHere.current = false;
      if (isRunning.peek()) pageCodeRunner().close();
    },
    [isRunning],
  );
  return {
    said,
    isRunning,
    problem,
    async run(language, source, isTry) {
      const answer = { type: "code", language, source } as const;
      isRunning.value = true;
      problem.value = "";
      said.value = undefined;
      try {
        const grade = await gradeCode(question, answer, { seed, runner: pageCodeRunner() });
        if (!isHere.current) return;
        said.value = { answer, grade, isTry };
        onGrade(said.value);
      } catch (error) {
        problem.value = error instanceof Error ? error.message : String(error);
      } finally {
        if (isHere.current) onEnd();
        isRunning.value = false;
        languageOnItsWay.value = new Map();
      }
    },
    stop: () => pageCodeRunner().close(),
    forget() {
      said.value = undefined;
    },
  };
}
