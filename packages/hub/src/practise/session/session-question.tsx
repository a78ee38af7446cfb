import type { Rating } from "@downhill/practice/log/log-event";
import { typeNames } from "@downhill/practice/question/question";
import { levelNames, topicTitle } from "@downhill/practice/question/topic";
import { zoneAt } from "@downhill/practice/schedule/learner-day";
import { nextIntervals } from "@downhill/practice/schedule/next-intervals";
import { currentPlan } from "@downhill/practice/schedule/plan";
import { cardKey } from "@downhill/practice/schedule/practice-card";
import { replayCards } from "@downhill/practice/schedule/replay-cards";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { linkTo } from "../../frame/site-root.ts";
import { usePracticeLog } from "../../practice-log/use-practice-log.ts";
import { useQuestion } from "../../question-cards/use-question.ts";
import { AskedQuestion } from "../asked/asked-question.tsx";
import { focusAnswer } from "../asked/focus-answer.ts";
import type { QuestionEntry } from "../question-entry.ts";
import type { Session } from "./use-session.ts";

export interface SessionQuestionProps {
  readonly entry: QuestionEntry;
  readonly seed: number;
  readonly session: Session;
  readonly isLast: boolean;
}

/** The question that a session asks now. */
export function SessionQuestion({ entry, seed, session, isLast }: SessionQuestionProps): JSX.Element {
  const { question, isFailed, loadAgain } = useQuestion(entry.topic, entry.id);
  const intervals = useIntervals(entry);
  const place = useRef<HTMLElement>(null);
  const pending = session.state.value?.pending;
  useEffect(() => {
    if (question === undefined || pending !== undefined) return undefined;
    return focusAnswer(place.current);
  }, [question]);
  return (
    <section class="session-question" ref={place} aria-label={entry.title}>
      <p class="session-about">
        <span class="session-kind">
          {topicTitle(entry.topic)}, {levelNames[entry.level].toLowerCase()}, {typeNames[entry.type]}
        </span>
        <a href={`${linkTo(`/practise/questions/${entry.id}/`)}#seed=${seed}`}>Its own page</a>
        {/* It keeps its place when it goes, so that nothing moves above what was answered. */}
        {!isLast && (
          <button
            type="button"
            class="quiet-button session-later"
            data-gone={pending !== undefined}
            onClick={session.later}
          >
            Later
          </button>
        )}
      </p>
      {question !== undefined && (
        <AskedQuestion
          question={question}
          seed={seed}
          from="session"
          pending={pending}
          onPending={session.answer}
          onNext={() => void session.next()}
          next={isLast ? "Finish" : "Next"}
          isBusy={session.isBusy.value}
          intervals={intervals}
        />
      )}
      {question === undefined && (
        <div class="session-place" aria-busy={!isFailed}>
          {isFailed && (
            <div role="alert">
              <p>The question could not be loaded: there seems to be no connection.</p>
              <button type="button" class="button" onClick={loadAgain}>
                Try again
              </button>
            </div>
          )}
        </div>
      )}
    </section>
  );
}

function useIntervals(entry: QuestionEntry): Readonly<Record<Rating, number>> | undefined {
  const { events } = usePracticeLog();
  return useMemo(() => {
    const now = Date.now();
    const known = events.peek() ?? [];
    const card = replayCards(known, now).get(cardKey(entry));
    return nextIntervals(card, { plan: currentPlan(known), now, zone: zoneAt(now) });
  }, [entry, events]);
}
