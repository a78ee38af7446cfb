import type { LogEvent } from "@downhill/practice/log/log-event";
import { endInterview, type Interview, startInterview } from "@downhill/practice/mock/interview";
import { interviewEvents } from "@downhill/practice/mock/interview-events";
import type { InterviewSetting } from "@downhill/practice/mock/interview-plan";
import { planInterview } from "@downhill/practice/mock/plan-interview";
import type { Question } from "@downhill/practice/question/question";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { practiceLog } from "../practice-log/use-practice-log.ts";
import { forgetDrafts } from "../question-cards/use-draft.ts";
import { keepInterview, keptInterview } from "./keep-interview.ts";
import { loadBank } from "./load-bank.ts";
import { MockReport } from "./mock-report.tsx";
import { MockRun } from "./mock-run.tsx";
import { MockSetup } from "./mock-setup.tsx";

/** A mock interview from its beginning to its report. It is kept at every step; its clock is not stopped by leaving. */
export function Mock(): JSX.Element {
  const bank = useSignal<readonly Question[] | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  const interview = useSignal<Interview | undefined>(undefined);
  const isBack = useSignal(false);
  /** What the log could not take. */
  const owed = useSignal<readonly LogEvent[]>([]);

  useEffect(() => {
    loadBank().then(
      (questions) => {
        bank.value = questions;
        interview.value = keptInterview();
      },
      () => {
        problem.value = "The questions could not be loaded: load the page again.";
      },
    );
  }, []);

  const update = (next: Interview): void => {
    const before = interview.peek();
    interview.value = next;
    keepInterview(next);
    if (next.endedAt === undefined || before?.endedAt !== undefined || bank.peek() === undefined) return;
    void keep([...owed.peek(), ...interviewEvents(next, bank.peek() ?? [])]);
    window.scrollTo(0, 0);
  };

  const keep = async (events: readonly LogEvent[]): Promise<void> => {
    owed.value = (await practiceLog().append(events)) ? [] : events;
  };

  const begin = (setting: InterviewSetting): void => {
    const next = startInterview(planInterview(setting, bank.peek() ?? []), Date.now());
    // What was written in the same interview before is not an answer in this one.
    for (const { question, seed } of next.plan.slots) forgetDrafts(`${question}/${seed}`);
    update(next);
  };

  const leave = (): void => {
    isBack.value = true;
    interview.value = undefined;
    keepInterview(undefined);
  };

  const questions = bank.value;
  const held = interview.value;
  if (questions === undefined || held === undefined)
    return (
      <MockSetup
        isReady={questions !== undefined}
        problem={problem.value}
        isBack={isBack.value}
        onBegin={begin}
        onOpen={(old) => {
          interview.value = old;
        }}
      />
    );
  if (held.endedAt !== undefined)
    return (
      <MockReport
        interview={held}
        questions={questions}
        onKeep={owed.value.length === 0 ? undefined : () => void keep(owed.peek())}
        onAgain={() => begin(held.plan)}
        onLeave={leave}
      />
    );
  return (
    <MockRun
      interview={held}
      questions={questions}
      onChange={update}
      onEnd={() => update(endInterview(held, Date.now()))}
    />
  );
}
