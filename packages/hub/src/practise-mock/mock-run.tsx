import type { Answer } from "@downhill/practice/grade/answer";
import { answerText } from "@downhill/practice/grade/answer-text";
import {
  awaited,
  type Interview,
  type Notes,
  skip,
  takeAnswer,
  takeReply,
  timeLeft,
} from "@downhill/practice/mock/interview";
import type { Language } from "@downhill/practice/question/code-question";
import type { Question } from "@downhill/practice/question/question";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { HandIn } from "../question-cards/answer-form.tsx";
import type { Graded } from "../question-cards/card.ts";
import { TypedCard } from "../question-cards/typed-card.tsx";
import { EndInterviewButton } from "./end-interview-button.tsx";
import { InterviewClock } from "./interview-clock.tsx";
import { MockFollowUp } from "./mock-follow-up.tsx";
import { MockNotes } from "./mock-notes.tsx";

export interface MockRunProps {
  readonly interview: Interview;
  readonly questions: readonly Question[];
  readonly onChange: (interview: Interview) => void;
  readonly onEnd: () => void;
}

/** An interview while it is held: one question or follow-up at a time, with the board and the clock. */
export function MockRun({ interview, questions, onChange, onEnd }: MockRunProps): JSX.Element {
  const thinking = useSignal("");
  const whiteboard = useSignal("");
  const open = awaited(interview);
  const slot = open.kind === "answer" ? open.slot : open.kind === "reply" ? open.turn.slot : undefined;
  const question = questions.find(({ id }) => id === slot?.question);
  const place = open.kind === "nothing" ? 0 : open.index;
  const heading = useRef<HTMLHeadingElement>(null);
  const moment = `${place}/${open.kind}`;
  // What is asked next is where the keyboard goes on, what is read out, and what is in view.
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [moment]);

  const notes = (): Notes => ({ thinking: thinking.peek().trim(), whiteboard: whiteboard.peek().trim() });
  const clear = (next: Interview): void => {
    if (next.turns.length > interview.turns.length) {
      thinking.value = "";
      whiteboard.value = "";
    }
    onChange(next);
  };
  const answer = ({ answer: given, grade }: Graded): void => {
    if (question === undefined || grade.outcome === "unread") return;
    const at = Date.now();
    const text = answerText(question, given);
    if (open.kind === "answer")
      clear(takeAnswer(interview, question, { answer: text, ...languageOf(given), grade, ...notes() }, at));
    else if (open.kind === "reply") clear(takeReply(interview, { answer: text, grade }, at));
  };

  const { slots, minutes } = interview.plan;
  return (
    <div class="mock-run">
      <header class="mock-bar">
        <h1 class="mock-place" tabIndex={-1} ref={heading}>
          {open.kind === "reply" ? "Follow-up to question" : "Question"} {place + 1} of {slots.length}
        </h1>
        <InterviewClock left={() => timeLeft(interview, Date.now())} minutes={minutes} />
        <button
          type="button"
          class="quiet-button"
          onClick={() => clear(skip(interview, notes(), Date.now()))}
        >
          Pass over
        </button>
        <EndInterviewButton onEnd={onEnd} />
      </header>
      <div class="mock-desk">
        <div class="mock-question">
          <HandIn.Provider value="Hand in">
            {question === undefined ? (
              <p role="alert">This question is not in the bank any more: pass it over.</p>
            ) : open.kind === "reply" && open.turn.followUp !== undefined ? (
              <MockFollowUp
                key={`${moment}/${interview.startedAt}`}
                question={question}
                turn={open.turn}
                followUp={open.turn.followUp}
                onAnswer={answer}
              />
            ) : (
              <TypedCard
                key={`${moment}/${interview.startedAt}`}
                question={question}
                seed={slot?.seed ?? 1}
                triesOnly
                onGrade={answer}
              />
            )}
          </HandIn.Provider>
        </div>
        <MockNotes thinking={thinking} whiteboard={whiteboard} />
      </div>
    </div>
  );
}

/** A program is shown beside one of its own language. */
function languageOf(answer: Answer): { readonly language?: Language } {
  return answer.type === "code" ? { language: answer.language } : {};
}
