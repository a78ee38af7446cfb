import { type ComponentChildren, createContext, type JSX } from "preact";
import { useContext } from "preact/hooks";

/** What the button that answers says where it checks nothing, since nothing is said of an answer at once. */
export const HandIn = createContext<string | undefined>(undefined);

export interface AnswerFormProps {
  /** Called with whether it was asked for as a try. */
  readonly onAnswer: (isTry: boolean) => void;
  /** Whether every answer is a try. */
  readonly triesOnly?: boolean | undefined;
  /** Whether an answer is being graded. */
  readonly isBusy?: boolean;
  /** What the button that answers says, where it does more than check. */
  readonly checks?: string;
  readonly children: ComponentChildren;
  /** More buttons, behind those that answer. */
  readonly tools?: ComponentChildren;
}

/** Where a question is answered: its fields, and the two ways to hand in. Ctrl + Enter, or ⌘ + Enter, checks from any of them. */
export function AnswerForm({
  onAnswer,
  triesOnly = false,
  isBusy = false,
  checks = "Check",
  children,
  tools,
}: AnswerFormProps): JSX.Element {
  const name = useContext(HandIn);
  const answer = (isTry: boolean): void => {
    if (!isBusy) onAnswer(isTry || triesOnly);
  };
  return (
    <form
      class="answer-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        answer(false);
      }}
      // On the way down, since an editor has a use of its own for the key.
      onKeyDownCapture={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.stopPropagation();
        answer(false);
      }}
    >
      {children}
      <div class="answer-row">
        <button type="submit" class="button primary" aria-keyshortcuts="Control+Enter" aria-disabled={isBusy}>
          {isBusy ? "Checking" : (name ?? checks)}
        </button>
        {!triesOnly && (
          <button type="button" class="quiet-button" aria-disabled={isBusy} onClick={() => answer(true)}>
            Try without counting
          </button>
        )}
        {tools}
      </div>
    </form>
  );
}
