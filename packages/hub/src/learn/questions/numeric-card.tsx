import { createRandom } from "@downhill/lab/random";
import { spellMeasured } from "@downhill/lab/report/claim-words";
import { formatMeasured, formatPercent } from "@downhill/lab/report/number";
import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { firstSeed, isClose, type NumericQuestion, type PosedNumber, readAnswer } from "./question.ts";

/** A question of numbers: it is graded, and asked again with others. */
export function NumericCard({ question }: { readonly question: NumericQuestion }): JSX.Element {
  const seed = useSignal(firstSeed);
  const posed = useComputed(() => question.pose(createRandom(seed.value, "data")));
  const given = useSignal("");
  const said = useSignal<Reply | undefined>(undefined);
  const { prompt, tolerance, unit } = posed.value;
  const inputId = `${question.id}-answer`;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        said.value = grade(given.value, posed.value);
      }}
    >
      <label class="question-prompt" for={inputId}>
        {prompt}
      </label>
      <div class="question-row">
        <input
          id={inputId}
          type="text"
          inputMode="text"
          autocomplete="off"
          size={12}
          value={given}
          aria-describedby={`${question.id}-tolerance`}
          onInput={(event) => {
            given.value = event.currentTarget.value;
            said.value = undefined;
          }}
        />
        {unit !== undefined && <span>{unit}</span>}
        <button type="submit" class="button">
          Check
        </button>
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            said.value = show(posed.value);
          }}
        >
          Show the answer
        </button>
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            seed.value = nextSeed(question, seed.value);
            given.value = "";
            said.value = undefined;
          }}
        >
          Other numbers
        </button>
      </div>
      <p class="question-note" id={`${question.id}-tolerance`}>
        To {formatPercent(tolerance)}. Numbers {seed}.
      </p>
      <p class="question-reply" role="status" data-outcome={said.value?.outcome}>
        {said.value?.text}
      </p>
    </form>
  );
}

const mostSeeds = 100;

/** The next seed that draws other numbers. */
function nextSeed(question: NumericQuestion, seed: number): number {
  const promptAt = (one: number): string => question.pose(createRandom(one, "data")).prompt;
  const now = promptAt(seed);
  let next = seed + 1;
  while (promptAt(next) === now && next < seed + mostSeeds) next += 1;
  return next;
}

interface Reply {
  readonly outcome: "right" | "wrong" | "shown" | "unread";
  readonly text: string;
}

/** What is said of an answer. */
export function grade(text: string, posed: PosedNumber): Reply {
  const value = readAnswer(text);
  if (value === undefined)
    return { outcome: "unread", text: "This is no number that can be read: write 0.05, 3e-4 or 1/9." };
  if (isClose(value, posed.answer, posed.tolerance))
    return { outcome: "right", text: `Right, ${spellOut(posed)}. ${posed.because}` };
  const slip = posed.slips?.find(({ answer }) => isClose(value, answer, posed.tolerance));
  if (slip !== undefined) return { outcome: "wrong", text: `Not this. ${slip.says}` };
  if (posed.answer !== 0 && isClose(-value, posed.answer, posed.tolerance))
    return { outcome: "wrong", text: "Not this: the size is right and the sign is not." };
  const ratio = value / posed.answer;
  const far =
    ratio > 0
      ? ` It is ${formatMeasured(ratio > 1 ? ratio : 1 / ratio)} times too ${ratio > 1 ? "large" : "small"}.`
      : "";
  return { outcome: "wrong", text: `Not this.${far}` };
}

function show(posed: PosedNumber): Reply {
  return { outcome: "shown", text: `It is ${spellOut(posed)}. ${posed.because}` };
}

function spellOut({ answer, unit }: PosedNumber): string {
  return `${spellMeasured(answer)}${unit === undefined ? "" : ` ${unit}`}`;
}
