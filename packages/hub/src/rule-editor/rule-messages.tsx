import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { type Diagnostic, lineColumn, type Program } from "downhill";
import type { JSX } from "preact";
import { type Mend, mendsOf } from "./mends.ts";
import type { Reading } from "./read-rule-text.ts";

export interface RuleMessagesProps {
  readonly id: string;
  readonly reading: ReadonlySignal<Reading>;
  readonly onMend: (mend: Mend) => void;
}

/** More are mostly consequences of the first ones. */
const mostShown = 3;
const pause = 900;

/** What is wrong with a text, with its mends, or what its rule keeps between steps. Spoken when the typing has paused. */
export function RuleMessages({ id, reading, onMend }: RuleMessagesProps): JSX.Element {
  const spoken = useSignal("");
  const sentence = useComputed(() => describe(reading.value));
  const wasHeard = useSignal(sentence.peek());
  useSignalEffect(() => {
    const next = sentence.value;
    if (next === wasHeard.peek()) return;
    const timer = setTimeout(() => {
      wasHeard.value = next;
      spoken.value = next;
    }, pause);
    return () => clearTimeout(timer);
  });
  const { text, rule, diagnostics } = reading.value;
  const shown = diagnostics.filter(({ severity }) => rule !== undefined || severity === "error");
  return (
    <div class="rule-messages">
      <div id={id}>
        {rule !== undefined && <p class="rule-keeps">{keeps(rule.program)}</p>}
        {shown.length > 0 && (
          <ul>
            {shown.slice(0, mostShown).map((one) => (
              <Message key={`${one.code} ${one.at.start}`} text={text} diagnostic={one} onMend={onMend} />
            ))}
          </ul>
        )}
        {shown.length > mostShown && <p>And {shown.length - mostShown} more.</p>}
      </div>
      <span role="status" class="unseen">
        {spoken}
      </span>
    </div>
  );
}

interface MessageProps {
  readonly text: string;
  readonly diagnostic: Diagnostic;
  readonly onMend: (mend: Mend) => void;
}

function Message({ text, diagnostic, onMend }: MessageProps): JSX.Element {
  return (
    <li data-severity={diagnostic.severity}>
      <span class="rule-place">{placeOf(text, diagnostic)}</span> {sentenceOf(diagnostic)}{" "}
      {mendsOf(text, diagnostic).map((mend) => (
        <button key={mend.write} type="button" class="quiet-button rule-mend" onClick={() => onMend(mend)}>
          Write <code>{mend.write}</code>
        </button>
      ))}
    </li>
  );
}

/** `line 3, column 12` */
function placeOf(text: string, { at }: Diagnostic): string {
  const { line, column } = lineColumn(text, at.start);
  return `line ${line}, column ${column}`;
}

/** A diagnostic's sentence with the mend that it suggests. */
export function sentenceOf({ message, mend }: Diagnostic): string {
  return mend === undefined ? message : `${message} Did you mean ${mend}?`;
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
