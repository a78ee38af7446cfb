import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { Diagnostic, Program, Rule } from "downhill";
import type { JSX } from "preact";
import { type Mend, mendsOf } from "./mends.ts";
import type { Reading } from "./read-rule-text.ts";
import { placeOf, sentenceOf } from "./sentence-of.ts";

export interface RuleMessagesProps {
  readonly id: string;
  readonly reading: ReadonlySignal<Reading>;
  /** The rule that the text last was. */
  readonly last: ReadonlySignal<Rule | undefined>;
  /** Whether the first fault is said in the text, under its line. */
  readonly isSaidInText: ReadonlySignal<boolean>;
  /** Whether nothing runs by the rule. */
  readonly isAnswer: boolean;
  readonly onMend: (mend: Mend) => void;
}

/** More are mostly consequences of the first ones. */
const mostShown = 3;

/** What is wrong with a text, with its mends, or what its rule keeps between steps. */
export function RuleMessages({
  id,
  reading,
  last,
  isSaidInText,
  isAnswer,
  onMend,
}: RuleMessagesProps): JSX.Element {
  const { text, rule, diagnostics } = reading.value;
  const said = diagnostics.filter(
    ({ severity }) => severity === "error" || (rule !== undefined && !isAnswer),
  );
  // "And 1 more" would take the place of the one.
  const shown = said.length <= mostShown + 1 ? said : said.slice(0, mostShown);
  return (
    <div class="rule-messages" data-in-text={rule === undefined && isSaidInText.value}>
      <div id={id}>
        {rule !== undefined && <p>{keeps(rule.program)}</p>}
        {shown.length > 0 && (
          <ul>
            {shown.map((one, index) => {
              const isUnseen = index === 0 && rule === undefined && isSaidInText.value;
              return (
                <li
                  key={`${one.code} ${one.at.start}`}
                  data-severity={one.severity}
                  class={isUnseen ? "unseen" : undefined}
                >
                  <Message text={text} diagnostic={one} onMend={isUnseen ? undefined : onMend} />
                </li>
              );
            })}
          </ul>
        )}
        {said.length > shown.length && <p>And {said.length - shown.length} more.</p>}
        {!isAnswer && rule === undefined && shown.length === 1 && isSaidInText.value && (
          <p>
            {last.value === undefined
              ? "Nothing runs until it can be read."
              : "What runs is the last text that could be read."}
          </p>
        )}
      </div>
      <Spoken reading={reading} />
    </div>
  );
}

interface MessageProps {
  readonly text: string;
  readonly diagnostic: Diagnostic;
  readonly onMend: ((mend: Mend) => void) | undefined;
}

function Message({ text, diagnostic, onMend }: MessageProps): JSX.Element {
  return (
    <>
      <span class="rule-place">{placeOf(text, diagnostic)}</span> {sentenceOf(diagnostic)}{" "}
      {onMend &&
        mendsOf(text, diagnostic).map((mend) => (
          <button key={mend.write} type="button" class="quiet-button rule-mend" onClick={() => onMend(mend)}>
            Write <code>{mend.write}</code>
          </button>
        ))}
    </>
  );
}

/** Longer than the pauses of somebody who types. */
const pause = 900;

/** Says the state of the text to those who listen to the page, after a pause and not before anything was typed. */
function Spoken({ reading }: { readonly reading: ReadonlySignal<Reading> }): JSX.Element {
  const sentence = useComputed(() => describe(reading.value));
  const said = useSignal("");
  const before = useSignal(sentence.peek());
  useSignalEffect(() => {
    const next = sentence.value;
    if (next === before.peek()) return undefined;
    const timer = setTimeout(() => {
      before.value = next;
      said.value = next;
    }, pause);
    return () => clearTimeout(timer);
  });
  return (
    <span role="status" class="unseen">
      {said}
    </span>
  );
}

function describe({ text, rule, diagnostics }: Reading): string {
  if (rule !== undefined) return "The rule can be read.";
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === undefined) return "";
  const count = errors.length === 1 ? "One fault" : `${errors.length} faults`;
  return `${count}. In ${placeOf(text, first)}: ${sentenceOf(first)}`;
}

/** `Keeps m and v for each parameter between steps.` */
function keeps({ states }: Program): string {
  const each = states.filter(({ rank }) => rank === "tensor").map(({ name }) => name);
  const other = states.filter(({ rank }) => rank !== "tensor").map(({ name }) => name);
  if (states.length === 0) return "Keeps nothing between steps.";
  const parts = [
    each.length > 0 ? `${joinNames(each)} for each parameter` : "",
    other.length > 0 ? `the number${other.length > 1 ? "s" : ""} ${joinNames(other)}` : "",
  ];
  return `Keeps ${parts.filter((part) => part !== "").join(", and ")} between steps.`;
}

function joinNames(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
