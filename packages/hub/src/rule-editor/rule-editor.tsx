import type { ReadonlySignal, Signal } from "@preact/signals";
import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { Rule } from "downhill";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { CodeEditor } from "./code-editor.ts";
import { EquationsPreview } from "./equations-preview.tsx";
import { loadWhen } from "./load-when.ts";
import { applyMend, type Mend } from "./mends.ts";
import { longestText, type Reading, readRuleText } from "./read-rule-text.ts";
import { RuleMessages } from "./rule-messages.tsx";
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
  /** After somebody typed or took a mend. */
  readonly onChange?: (text: string) => void;
  /** Set to the rule of the text; while the text cannot be read, it keeps the last one. Undefined before any could be read. */
  readonly rule?: Signal<Rule | undefined>;
  /** Set to what the text says now, with its diagnostics. */
  readonly reading?: Signal<Reading | undefined>;
  /** Whether the equations are set beside the text. */
  readonly preview?: boolean;
  /** When the full editor replaces the plain field: when the page has nothing else to do, or when somebody turns to the field. */
  readonly loading?: "idle" | "use";
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
  preview = true,
  loading = "idle",
}: RuleEditorProps): JSX.Element {
  const own = useSignal<Rule | undefined>(readRuleText(text.peek()).rule);
  const now = useComputed(() => readRuleText(text.value));
  const isBroken = useComputed(() => now.value.rule === undefined);
  useSignalEffect(() => {
    const read = now.value;
    if (reading !== undefined) reading.value = read;
    if (read.rule === undefined) return;
    own.value = read.rule;
    if (rule !== undefined) rule.value = read.rule;
  });

  const change = (next: string): void => {
    text.value = next;
    onChange?.(next);
  };
  const { field, host, editor } = useCodeEditor({ label, text, change, loading });
  const mend = (edit: Mend): void => {
    change(applyMend(text.peek(), edit));
    if (editor.current === undefined) field.current?.focus();
    else editor.current.focus(edit.from + edit.write.length);
  };

  return (
    <div class="rule-editor" data-broken={isBroken}>
      <label for={`${id}-text`} class={labelUnseen ? "unseen" : "rule-label"}>
        {label}
      </label>
      <div class="rule-field">
        <textarea
          id={`${id}-text`}
          ref={field}
          class="rule-plain"
          rows={useRows(text)}
          maxLength={longestText}
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          aria-describedby={`${id}-messages`}
          aria-invalid={isBroken}
          value={text}
          onInput={(event) => change(event.currentTarget.value)}
        />
        <div class="rule-host" ref={host} hidden />
      </div>
      <RuleMessages id={`${id}-messages`} reading={now} onMend={mend} />
      {preview && <EquationsPreview rule={own} isBroken={isBroken} />}
    </div>
  );
}

function useRows(text: ReadonlySignal<string>): ReadonlySignal<number> {
  return useComputed(() => text.value.split("\n").length);
}

interface CodeEditorNeeds {
  readonly label: string;
  readonly text: Signal<string>;
  readonly change: (text: string) => void;
  readonly loading: "idle" | "use";
}

/** Puts the full editor in the plain field's place when it is there; until then, and where it does not come, the field does. */
function useCodeEditor({ label, text, change, loading }: CodeEditorNeeds) {
  const field = useRef<HTMLTextAreaElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<CodeEditor | undefined>(undefined);
  const latest = useRef(change);
  latest.current = change;
  useEffect(() => {
    const [plain, place] = [field.current, host.current];
    if (plain === null || place === null) return undefined;
    let isGone = false;
    const stopWaiting = loadWhen(loading, plain, async () => {
      const module = await import("./code-editor.ts").catch(() => undefined);
      if (module === undefined || isGone) return;
      const isFocused = document.activeElement === plain;
      const { selectionStart, selectionEnd } = plain;
      editor.current = module.createCodeEditor({
        host: place,
        label,
        describedBy: plain.getAttribute("aria-describedby") ?? "",
        text: text.peek(),
        onText: (next) => latest.current(next),
      });
      place.hidden = false;
      plain.hidden = true;
      if (isFocused) editor.current.focus(selectionStart, selectionEnd);
    });
    return () => {
      isGone = true;
      stopWaiting();
      editor.current?.destroy();
      editor.current = undefined;
      plain.hidden = false;
      place.hidden = true;
    };
  }, [label, loading, text]);
  useSignalEffect(() => {
    editor.current?.show(text.value);
  });
  return { field, host, editor };
}
