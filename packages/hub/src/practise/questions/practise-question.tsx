import { firstSeed } from "@downhill/practice/question/prompt-of";
import { drawSeed, readSeed } from "@downhill/practice/question/seed";
import type { Topic } from "@downhill/practice/question/topic";
import { zoneAt } from "@downhill/practice/schedule/learner-day";
import { nextIntervals } from "@downhill/practice/schedule/next-intervals";
import { currentPlan } from "@downhill/practice/schedule/plan";
import { cardKey } from "@downhill/practice/schedule/practice-card";
import { replayCards } from "@downhill/practice/schedule/replay-cards";
import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { LogProblemNote } from "../../practice-log/log-problem-note.tsx";
import { usePracticeLog } from "../../practice-log/use-practice-log.ts";
import { nextSeed } from "../../question-cards/next-seed.ts";
import { useQuestion } from "../../question-cards/use-question.ts";
import { AskedQuestion } from "../asked/asked-question.tsx";
import { focusAnswer } from "../asked/focus-answer.ts";
import { eventsOf, type PendingAnswer } from "../asked/pending-answer.ts";

export interface PractiseQuestionProps {
  readonly id: string;
  readonly version?: number;
  readonly topic: Topic;
  readonly hasNumbers: boolean;
  /** What is asked, as it is read before the card is there. */
  readonly prompt: string;
}

/** A question on its own page. Its first answer counts, and it can be asked again with other numbers. */
export function PractiseQuestion({
  id,
  version = 1,
  topic,
  hasNumbers,
  prompt,
}: PractiseQuestionProps): JSX.Element {
  const log = usePracticeLog();
  const { question, isFailed, loadAgain } = useQuestion(topic, id);
  const seed = useSignal(firstSeed);
  const round = useSignal(0);
  const pending = useSignal<PendingAnswer | undefined>(undefined);
  const isKept = useSignal(false);
  const isBusy = useSignal(false);
  const owed = useRef<PendingAnswer | undefined>(undefined);
  owed.current = isKept.value ? undefined : pending.value;

  useEffect(() => {
    seed.value = readSeed(/^#seed=(.*)$/.exec(location.hash)?.[1] ?? "") ?? firstSeed;
    // Who leaves without rating agrees with what was suggested.
    const leave = (): void => {
      if (owed.current !== undefined) void log.append(eventsOf(owed.current));
      owed.current = undefined;
    };
    addEventListener("pagehide", leave);
    return () => removeEventListener("pagehide", leave);
  }, [log, seed]);

  const events = log.events.value;
  const intervals = useMemo(() => {
    const now = Date.now();
    const card = replayCards(events ?? [], now).get(cardKey({ id, version }));
    return nextIntervals(card, { plan: currentPlan(events ?? []), now, zone: zoneAt(now) });
  }, [events, id, version]);

  const keep = async (): Promise<void> => {
    if (pending.peek() === undefined || isBusy.peek()) return;
    isBusy.value = true;
    isKept.value = await log.append(eventsOf(pending.peek() as PendingAnswer));
    isBusy.value = false;
  };
  const place = useRef<HTMLDivElement>(null);
  // Whoever asks for it again goes on in its field.
  useEffect(() => (round.value > 0 ? focusAnswer(place.current) : undefined), [round.value]);
  const askAgain = (): void => {
    if (question !== undefined) seed.value = nextSeed(question, seed.peek(), drawSeed());
    round.value += 1;
    pending.value = undefined;
    isKept.value = false;
  };

  if (question === undefined)
    return (
      <Place>
        <p class="question-prompt">{prompt}</p>
        {isFailed && (
          <div role="alert">
            <p class="instrument">The card could not be loaded: there seems to be no connection.</p>
            <button type="button" class="button" onClick={loadAgain}>
              Try again
            </button>
          </div>
        )}
      </Place>
    );
  return (
    <div class="question-island" ref={place}>
      <LogProblemNote />
      <AskedQuestion
        key={`${round.value}/${seed.value}`}
        question={question}
        seed={seed.value}
        from="question"
        pending={pending.value}
        onPending={(next) => {
          pending.value = next;
        }}
        onNext={() => void keep()}
        next={isKept.value ? "Kept" : "Keep"}
        isBusy={isBusy.value || isKept.value}
        intervals={intervals}
        onRedraw={hasNumbers ? askAgain : undefined}
      />
      {/* It is there before it says anything, so that it is heard. */}
      <p class="asked-again" role="status">
        {isKept.value && (
          <>
            Kept in your log.{" "}
            <button type="button" class="quiet-button" onClick={askAgain}>
              {hasNumbers ? "Ask it with other numbers" : "Ask it again"}
            </button>
          </>
        )}
      </p>
    </div>
  );
}

function Place({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <div class="question-island">{children}</div>;
}
