import type { JSX } from "preact";
import { usePracticeLog } from "./use-practice-log.ts";
import "./log-problem-note.css";

/** What is wrong with the learner's log and what to do; nothing where nothing is. */
export function LogProblemNote(): JSX.Element {
  const { problem, readAgain } = usePracticeLog();
  return (
    <div role="alert">
      {problem.value !== undefined && (
        <div class="log-problem">
          <p>{problem.value.says}</p>
          <button type="button" class="button" onClick={() => void readAgain()}>
            Try again
          </button>
        </div>
      )}
    </div>
  );
}
