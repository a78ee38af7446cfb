import { type Language, languages } from "@downhill/practice/question/code-question";
import type { JSX } from "preact";
import { useContext, useRef } from "preact/hooks";
import { AnswerForm, HandIn } from "./answer-form.tsx";
import type { CardProps } from "./card.ts";
import { CodeResult } from "./code-result.tsx";
import { GradeReply } from "./grade-reply.tsx";
import { languageOnItsWay } from "./page-code-runner.ts";
import { PythonNote } from "./python-note.tsx";
import { useCodeDrafts } from "./use-code-drafts.ts";
import { useCodeRun } from "./use-code-run.ts";
import { useProgramEditor } from "./use-program-editor.ts";
import "../rule-editor/rule-editor.css";
import "./code-card.css";

const names: Readonly<Record<Language, string>> = {
  javascript: "JavaScript",
  typescript: "TypeScript",
  python: "Python",
};

/** A question that is answered by a function, which is run on hidden cases in a sandbox of the page. */
export function CodeCard({
  question,
  seed,
  onGrade,
  triesOnly,
  onContest,
  before,
}: CardProps<"code">): JSX.Element {
  const { id, prompt, starter, prelude } = question;
  const drafts = useCodeDrafts(id, starter, before?.answer.type === "code" ? before.answer : undefined);
  const { language, text } = drafts;
  const stop = useRef<HTMLButtonElement>(null);
  const isHandedIn = useContext(HandIn) !== undefined;
  const { said, isRunning, problem, ...program } = useCodeRun({
    question,
    seed,
    before,
    onGrade,
    onEnd() {
      // The button goes, and the focus would with it.
      if (document.activeElement === stop.current) focus();
    },
  });
  const write = (next: string): void => {
    drafts.write(next);
    program.forget();
  };
  const { plain, host, focus } = useProgramEditor(text, language, write);
  const given = prelude?.[language.value === "python" ? "python" : "javascript"];
  return (
    <>
      <p class="question-prompt">{prompt}</p>
      <AnswerForm
        triesOnly={triesOnly}
        isBusy={isRunning.value}
        checks="Run the hidden tests"
        onAnswer={(isTry) => void program.run(language.peek(), text.peek(), isTry)}
        tools={
          <>
            {isRunning.value && (
              <button ref={stop} type="button" class="button" onClick={program.stop}>
                Stop
              </button>
            )}
            {text.value !== starter[language.value] && !isRunning.value && (
              <button
                type="button"
                class="quiet-button"
                onClick={() => {
                  drafts.reset();
                  program.forget();
                  focus();
                }}
              >
                Start afresh
              </button>
            )}
          </>
        }
      >
        <LanguageChoice
          id={id}
          chosen={language.value}
          isOff={isRunning.value}
          onChoose={(next) => {
            drafts.choose(next);
            program.forget();
          }}
        />
        {given !== undefined && (
          <div class="code-given">
            <p class="question-names">There already:</p>
            <pre>{given}</pre>
          </div>
        )}
        <div class="rule-field code-field">
          <textarea
            ref={plain}
            class="rule-plain code-plain"
            aria-label="Your answer in code"
            aria-describedby={`${id}-keys`}
            value={text.value}
            rows={14}
            autocapitalize="off"
            spellcheck={false}
            onInput={(event) => write(event.currentTarget.value)}
          />
          <div ref={host} hidden />
        </div>
        <p class="code-keys" id={`${id}-keys`}>
          Tab leaves the field. Ctrl + ] moves lines in, Ctrl + [ out. Ctrl + Enter{" "}
          {isHandedIn ? "hands in" : "runs"}.
        </p>
        {language.value === "python" && <PythonNote isRunning={isRunning.value} />}
      </AnswerForm>
      <p class="code-progress" role="status">
        {isRunning.value && describeProgress()}
      </p>
      {problem.value !== "" && (
        <p class="grade-note" role="alert">
          {problem.value}
        </p>
      )}
      <GradeReply id={id} graded={said.value} onContest={onContest} />
      {said.value?.grade.code !== undefined && <CodeResult report={said.value.grade.code} />}
    </>
  );
}

function LanguageChoice({
  id,
  chosen,
  isOff,
  onChoose,
}: {
  readonly id: string;
  readonly chosen: Language;
  readonly isOff: boolean;
  readonly onChoose: (language: Language) => void;
}): JSX.Element {
  return (
    <fieldset class="code-languages">
      <legend class="unseen">Language</legend>
      {languages.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={`${id}-language`}
            value={value}
            checked={chosen === value}
            disabled={isOff}
            onChange={() => onChoose(value)}
          />
          {names[value]}
        </label>
      ))}
    </fieldset>
  );
}

/** What is going on: how much of a language has come, or that the answer runs. */
function describeProgress(): string {
  const files = [...languageOnItsWay.value.values()];
  const [loaded, total] = [sum(files.map((file) => file.loaded)), sum(files.map((file) => file.total))];
  return loaded < total
    ? `Loading the language: ${(loaded / 1e6).toFixed(1)} of ${(total / 1e6).toFixed(1)} MB.`
    : "Running on the hidden cases.";
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
