import type { Question } from "@downhill/practice/question/question";
import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useRef } from "preact/hooks";
import { AnswerShown } from "./answer-shown.tsx";
import type { Contested, Graded } from "./card.ts";
import { FollowUp } from "./follow-up.tsx";
import { TypedCard } from "./typed-card.tsx";
import "./question-card.css";
import "./answer-points.css";

export interface QuestionCardProps {
  readonly question: Question;
  readonly seed: number;
  /** Called for every answer that was graded, with how many hints had been seen. */
  readonly onGrade: (graded: Graded, hints: number) => void;
  /** Called when the answer is shown to somebody who has not given one that counts. */
  readonly onShow?: (() => void) | undefined;
  /** Keeps what the learner objects to; undefined where no answer is kept. */
  readonly onContest?: ((contested: Contested) => void) | undefined;
  /** Whether every answer is a try. */
  readonly triesOnly?: boolean | undefined;
  /** Whether an answer has been counted: the full answer is shown then, and what follows is a try. */
  readonly isCounted?: boolean | undefined;
  readonly before?: Graded | undefined;
  /** Asks it with other numbers. */
  readonly onRedraw?: (() => void) | undefined;
  /** What stands between the reply and the full answer. */
  readonly children?: ComponentChildren;
}

/** A question as it is practised: its card, hints one at a time, the full answer with its sources, and what is asked next. */
export function QuestionCard({
  question,
  seed,
  onGrade,
  onShow,
  onContest,
  triesOnly = false,
  isCounted = false,
  before,
  onRedraw,
  children,
}: QuestionCardProps): JSX.Element {
  const { id, hints, followUp } = question;
  const seen = useSignal(0);
  const isShown = useSignal(false);
  const shower = useRef<HTMLButtonElement>(null);
  const last = useSignal<Graded | undefined>(before);
  const isOpen = isCounted || isShown.value;
  const answered = last.value?.answer;
  return (
    <div class="question-card" data-open={isOpen}>
      <TypedCard
        question={question}
        seed={seed}
        before={before}
        triesOnly={triesOnly || isOpen}
        onContest={onContest}
        onGrade={(graded) => {
          last.value = graded;
          onGrade(graded, seen.peek());
        }}
      />
      {children}
      {seen.value > 0 && (
        <ol class="hint-list" aria-label="Hints" aria-live="polite">
          {hints.slice(0, seen.value).map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ol>
      )}
      {!isOpen && (
        <div class="help-row">
          {seen.value < hints.length && (
            <button
              type="button"
              class="quiet-button"
              onClick={() => {
                seen.value += 1;
                // With the last hint this button goes, and the focus would with it.
                if (seen.value === hints.length) shower.current?.focus();
              }}
            >
              Hint {seen.value + 1} of {hints.length}
            </button>
          )}
          <button
            ref={shower}
            type="button"
            class="quiet-button"
            onClick={() => {
              isShown.value = true;
              onShow?.();
            }}
          >
            Show the answer{onShow !== undefined && !triesOnly && ": counts as not known"}
          </button>
          {onRedraw !== undefined && (
            <button type="button" class="quiet-button" onClick={onRedraw}>
              {question.type === "diagnose" ? "Another run" : "Other numbers"}
            </button>
          )}
        </div>
      )}
      {isOpen && (
        <AnswerShown
          question={question}
          seed={seed}
          grade={last.value?.grade}
          language={answered?.type === "code" ? answered.language : undefined}
        />
      )}
      {(isOpen || last.value?.grade.outcome === "right") && <FollowUp id={id} followUp={followUp} />}
    </div>
  );
}
