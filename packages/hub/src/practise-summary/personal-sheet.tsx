import { loadAllQuestions } from "@downhill/practice/bank/load-questions";
import type { Question } from "@downhill/practice/question/question";
import { dayOf, zoneAt } from "@downhill/practice/schedule/learner-day";
import { cardKey } from "@downhill/practice/schedule/practice-card";
import { predictRecall } from "@downhill/practice/schedule/predict-recall";
import { replayCards } from "@downhill/practice/schedule/replay-cards";
import { type PersonalEntry, personalSheet } from "@downhill/practice/summary/personal-sheet";
import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { linkTo } from "../frame/site-root.ts";
import { LogProblemNote } from "../practice-log/log-problem-note.tsx";
import { usePracticeLog } from "../practice-log/use-practice-log.ts";
import { PersonalItem } from "./personal-item.tsx";
import { PersonalPrint } from "./personal-print.tsx";
import { PrintButton } from "./print-button.tsx";

/** A page of what the learner missed or is about to forget; empty for who has not practised. */
export function PersonalSheet(): JSX.Element {
  const { events } = usePracticeLog();
  const questions = useSignal<readonly Question[] | undefined>(undefined);
  const problem = useSignal("");
  useEffect(() => {
    loadAllQuestions().then(
      (loaded) => {
        questions.value = loaded;
      },
      () => {
        problem.value = "The questions could not be loaded: load the page again.";
      },
    );
  }, [questions, problem]);
  const entries = useComputed((): readonly PersonalEntry[] | undefined => {
    const [log, bank] = [events.value, questions.value];
    if (log === undefined || bank === undefined) return undefined;
    const now = Date.now();
    const cards = replayCards(log, now);
    const day = dayOf(now, zoneAt(now));
    const recallOf = (id: string): number | undefined => {
      const question = bank.find((one) => one.id === id);
      const card = question && cards.get(cardKey(question));
      return card && predictRecall(card, day);
    };
    return personalSheet(log, bank, { recallOf, most: bank.length });
  });
  const found = entries.value;
  return (
    <section class="personal-sheet" aria-labelledby="personal-title">
      <h2 id="personal-title">What you still miss</h2>
      <LogProblemNote />
      <div role="alert">{problem}</div>
      {found?.length === 0 && (
        <p class="personal-empty">
          Nothing yet: what you answer wrong, or are about to forget, is gathered here.{" "}
          <a href={linkTo("/practise/")}>Practise</a>
        </p>
      )}
      {found !== undefined && found.length > 0 && (
        <>
          <PrintButton sheet="personal" label="Print your own page" />
          <ol class="personal-list">
            {found.map((entry) => (
              <PersonalItem key={entry.question} entry={entry} />
            ))}
          </ol>
          <PersonalPrint entries={found} />
        </>
      )}
    </section>
  );
}
