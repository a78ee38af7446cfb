import type { Question } from "@downhill/practice/question/question";
import type { Topic } from "@downhill/practice/question/topic";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { loadQuestion } from "./load-question.ts";

export interface LoadedQuestion {
  /** Undefined until it is there. */
  readonly question: Question | undefined;
  readonly isFailed: boolean;
  readonly loadAgain: () => void;
}

/** A question of the bank, which comes by topic after the page. */
export function useQuestion(topic: Topic | undefined, id: string | undefined): LoadedQuestion {
  const question = useSignal<Question | undefined>(undefined);
  const isFailed = useSignal(false);
  const attempt = useSignal(0);
  useEffect(() => {
    if (topic === undefined || id === undefined) return undefined;
    let isGone = false;
    loadQuestion(topic, id).then(
      (loaded) => {
        if (!isGone) question.value = loaded;
      },
      () => {
        if (!isGone) isFailed.value = true;
      },
    );
    return () => {
      isGone = true;
    };
  }, [topic, id, attempt.value, question, isFailed]);
  return {
    question: question.value?.id === id ? question.value : undefined,
    isFailed: isFailed.value,
    loadAgain() {
      isFailed.value = false;
      attempt.value += 1;
    },
  };
}
