import type { Question } from "@downhill/practice/question/question";
import { useSignal } from "@preact/signals";
import type { ComponentType, JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { CardProps } from "./card.ts";
import { loadCard } from "./load-card.ts";
import "./question-card.css";

/** The card of the question's type, once it is there. */
export function TypedCard(props: CardProps<Question["type"]>): JSX.Element {
  const { type } = props.question;
  const arrived = useSignal<ComponentType<CardProps<Question["type"]>> | undefined>(undefined);
  const problem = useSignal(false);
  const attempt = useSignal(0);
  useEffect(() => {
    let isGone = false;
    loadCard(type).then(
      (card) => {
        if (!isGone) arrived.value = card as ComponentType<CardProps<Question["type"]>>;
      },
      () => {
        problem.value = true;
      },
    );
    return () => {
      isGone = true;
    };
  }, [type, attempt.value]);
  const Card = arrived.value;
  if (Card !== undefined) return <Card key={`${props.question.id}/${props.seed}`} {...props} />;
  if (problem.value)
    return (
      <div class="card-place" role="alert">
        <p>This part of the page could not be loaded.</p>
        <button
          type="button"
          class="button"
          onClick={() => {
            problem.value = false;
            attempt.value += 1;
          }}
        >
          Try again
        </button>
      </div>
    );
  return <div class="card-place" aria-busy="true" />;
}
