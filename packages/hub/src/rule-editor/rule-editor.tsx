import { type ReadonlySignal, type Signal, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { Hyper, Rule } from "downhill";
import type { JSX } from "preact";
import { EquationsPreview } from "./equations-preview.tsx";
import { applyMend, type Mend } from "./mends.ts";
import { type Reading, readRuleText } from "./read-rule-text.ts";
import { RuleMessages } from "./rule-messages.tsx";
import { useCodeEditor } from "./use-code-editor.ts";
import { useSettledReading } from "./use-settled-reading.ts";
import "./rule-editor.css";

export interface RuleEditorProps {
  /** Letters, digits and hyphens; no other element of the page begins with it. */
  readonly id: string;
  /** Names the field. */
  readonly label: string;
  /** Whether the label is only spoken. */
  readonly labelUnseen?: boolean;
  /** The rule's text, which the editor changes; what changes it from outside is shown. */
  readonly text: Signal<string>;
  /** After somebody typed or took a mend; `before` is the last rule that could be read before. */
  readonly onChange?: (text: string, before: Rule | undefined) => void;
  /** Set to the rule of the text; while the text cannot be read, it keeps the last one, or what it was given. Undefined before any could be read. */
  readonly rule?: Signal<Rule | undefined>;
  /** Set to what the text says now, with its diagnostics. */
  readonly reading?: Signal<Reading | undefined>;
  /** Values that hold instead of the text's own, by word: the text's are struck through. */
  readonly hyper?: ReadonlySignal<Hyper>;
  /** Whether the equations are set beside the text. */
  readonly preview?: boolean;
  /** When the full editor replaces the plain field: when the page has nothing else to do, or when somebody turns to the field. */
  readonly loading?: "idle" | "use";
  /** Whether nothing runs by the rule, so that an empty field is no fault. */
  readonly isAnswer?: boolean;
}

/**
 * A field for a rule in paper notation, with its faults, their mends and its equations. It is a plain text area until the full editor
 * is there; both take the same place.
 */
export function RuleEditor({
  id,
  label,
  labelUnseen = false,
  text,
  onChange,
  rule,
  reading,
  hyper,
  preview = true,
  loading = "idle",
  isAnswer = false,
}: RuleEditorProps): JSX.Element {
  const own = useSignal<Rule | undefined>(readRuleText(text.peek()).rule ?? rule?.peek());
  const now = useComputed((): Reading => {
    const written = text.value;
    if (isAnswer && written.trim() === "") return { text: written, rule: undefined, diagnostics: [] };
    return readRuleText(written);
  });
  const isBroken = useComputed(() => now.value.rule === undefined);
  const isFaulty = useComputed(() => isBroken.value && now.value.diagnostics.length > 0);
  useSignalEffect(() => {
    const read = now.value;
    if (reading !== undefined) reading.value = read;
    if (read.rule === undefined) return;
    own.value = read.rule;
    if (rule !== undefined) rule.value = read.rule;
  });

  const settled = useSettledReading(now);
  const change = (next: string): void => {
    const before = own.peek();
    text.value = next;
    onChange?.(next, before);
  };
  const mend = (edit: Mend): void => {
    // Its places are those of the text that it was offered for.
    if (settled.peek().text !== text.peek()) return;
    change(applyMend(text.peek(), edit));
    focus(edit.from + edit.write.length);
  };
  const overruled = useComputed(() => Object.keys(hyper?.value ?? {}));
  const { plain, host, isFull, focus } = useCodeEditor({
    label,
    text,
    settled,
    overruled,
    onText: change,
    onMend: mend,
    loading,
  });
  const rows = useComputed(() => text.value.split("\n").length);

  return (
    <div class="rule-editor">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a label's click; its field has the keys */}
      <label
        for={`${id}-text`}
        class={labelUnseen ? "unseen" : "rule-label"}
        onClick={() => isFull.peek() && focus()}
      >
        {label}
      </label>
      <div class="rule-body">
        <div class="rule-written">
          <div class="rule-field">
            <textarea
              id={`${id}-text`}
              ref={plain}
              class="rule-plain"
              rows={rows}
              spellcheck={false}
              autocapitalize="off"
              autocomplete="off"
              aria-describedby={`${id}-messages`}
              aria-invalid={isFaulty}
              value={text}
              onInput={(event) => change(event.currentTarget.value)}
            />
            <div class="rule-host" ref={host} hidden />
          </div>
          <RuleMessages
            id={`${id}-messages`}
            reading={settled}
            last={own}
            isSaidInText={isFull}
            isAnswer={isAnswer}
            onMend={mend}
          />
        </div>
        {preview && <EquationsPreview rule={own} isBroken={isBroken} />}
      </div>
    </div>
  );
}
