import type { Question } from "../question/question.ts";
import type { FormulaNews, FormulaOrder } from "./formula-order.ts";
import type { Grade } from "./grade.ts";

/** How long the grading of one answer may take, in seconds. */
export const mostSeconds = 5;

/** A worker of a page or a thread of Node that fills orders with `fillFormulaOrder`. */
export interface FormulaHost {
  readonly post: (order: FormulaOrder) => void;
  /** Ends it at once, whatever it does. */
  readonly end: () => void;
}

export interface FormulaListener {
  readonly onNews: (news: FormulaNews) => void;
  /** It cannot be loaded, or it ended by itself. */
  readonly onFailure: (message: string) => void;
}

export interface FormulaGrader {
  /**
   * Grades one answer after the other. An answer that takes too long is `unread`, and so is what is still waiting at `close`.
   * @throws Error where the grader or the question cannot be loaded
   */
  readonly grade: (question: Pick<Question, "topic" | "id">, text: string) => Promise<Grade>;
  /** Ends the host; the next answer starts another. */
  readonly close: () => void;
}

/**
 * Grades formulas in a host that is started with the first answer and kept for the next. One that does not come back in its time
 * is ended; the time begins when the question is loaded, so that a slow connection is no slow answer.
 */
export function gradeInTime(
  start: (listener: FormulaListener) => FormulaHost,
  seconds: number = mostSeconds,
): FormulaGrader {
  let host: FormulaHost | undefined;
  let settle: ((came: Came) => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  function end(came: Came): void {
    host?.end();
    host = undefined;
    settle?.(came);
  }

  function open(): FormulaHost {
    // What an ended host still had to say is not for the next.
    const isMine = (): boolean => host === opened;
    const opened: FormulaHost = start({
      onNews(news) {
        if (!isMine()) return;
        if (news.kind === "began") timer = setTimeout(() => end({ grade: tooLong(seconds) }), 1000 * seconds);
        else settle?.(news.kind === "graded" ? { grade: news.grade } : { message: news.message });
      },
      onFailure: (message) => {
        if (isMine()) end({ message });
      },
    });
    return opened;
  }

  async function gradeNow({ topic, id }: Pick<Question, "topic" | "id">, text: string): Promise<Grade> {
    const { promise, resolve } = Promise.withResolvers<Came>();
    settle = resolve;
    host ??= open();
    host.post({ topic, id, text });
    const came = await promise;
    clearTimeout(timer);
    settle = undefined;
    if (came.grade === undefined) throw new Error(came.message);
    return came.grade;
  }

  return {
    grade(question, text) {
      const mine = queue.then(() => gradeNow(question, text));
      queue = mine.catch(() => undefined);
      return mine;
    },
    close: () => end({ grade: { outcome: "unread", score: 0, feedback: "The grading was ended." } }),
  };
}

type Came =
  | { readonly grade: Grade; readonly message?: undefined }
  | { readonly grade?: undefined; readonly message: string };

function tooLong(seconds: number): Grade {
  return {
    outcome: "unread",
    score: 0,
    feedback: `This answer takes longer than ${seconds} ${seconds === 1 ? "second" : "seconds"} to run: shorten it.`,
  };
}
