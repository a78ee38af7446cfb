import { loadPathQuestions } from "@downhill/practice/bank/load-path-questions";
import { firstSeed } from "@downhill/practice/question/prompt-of";
import { type Question, typeNames } from "@downhill/practice/question/question";
import { levelNames, type Topic } from "@downhill/practice/question/topic";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { linkTo } from "../../frame/site-root.ts";
import { LogProblemNote } from "../../practice-log/log-problem-note.tsx";
import { nextSeed } from "../../question-cards/next-seed.ts";
import { QuestionCard } from "../../question-cards/question-card.tsx";
import { CountThis, type Try } from "./count-this.tsx";
import "./stage-questions.css";

export interface StageQuestionsProps {
  readonly topic: Topic;
  /** What is asked, as it is read before the cards are there. */
  readonly asked: readonly (Pick<Question, "id" | "level" | "type"> & { readonly prompt: string })[];
}

/** The questions of a stage. Answers are tries, unless the reader lets one count. */
export function StageQuestions({ topic, asked }: StageQuestionsProps): JSX.Element {
  const list = useRef<HTMLOListElement>(null);
  const loaded = useSignal<readonly Question[]>([]);
  useEffect(() => {
    if (list.current === null) return undefined;
    // They come when somebody is about to read them.
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        loadPathQuestions(topic).then(
          (questions) => {
            loaded.value = questions;
          },
          // The prompts and the way to their own pages stay.
          () => undefined,
        );
      },
      { rootMargin: "800px" },
    );
    watch.observe(list.current);
    return () => watch.disconnect();
  }, [topic, loaded]);
  return (
    <>
      <LogProblemNote />
      <ol class="question-list" ref={list}>
        {asked.map(({ id, level, type, prompt }) => {
          const question = loaded.value.find((one) => one.id === id);
          return (
            <li key={id} id={id} class="question">
              <p class="question-level">
                <a href={linkTo(`/practise/questions/${id}/`)}>
                  {levelNames[level]}, {typeNames[type]}
                </a>
              </p>
              {question === undefined ? (
                <p class="question-prompt">{prompt}</p>
              ) : (
                <StageQuestion question={question} />
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

function StageQuestion({ question }: { readonly question: Question }): JSX.Element {
  const seed = useSignal(firstSeed);
  const tried = useSignal<Try | undefined>(undefined);
  return (
    <QuestionCard
      key={seed.value}
      question={question}
      seed={seed.value}
      triesOnly
      onGrade={(graded, hints) => {
        tried.value = graded.grade.outcome === "unread" ? undefined : { graded, hints, seed: seed.peek() };
      }}
      onRedraw={
        question.type === "numeric"
          ? () => {
              seed.value = nextSeed(question, seed.peek());
              tried.value = undefined;
            }
          : undefined
      }
    >
      {tried.value !== undefined && <CountThis question={question} tried={tried.value} />}
    </QuestionCard>
  );
}
