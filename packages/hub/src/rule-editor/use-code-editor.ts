import { type ReadonlySignal, type Signal, useSignal, useSignalEffect } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { CodeEditor } from "./code-editor.ts";
import { loadWhen } from "./load-when.ts";
import type { Mend } from "./mends.ts";
import type { Reading } from "./read-rule-text.ts";

export interface CodeEditorNeeds {
  readonly label: string;
  readonly text: Signal<string>;
  /** What is said of the text under its lines. */
  readonly settled: ReadonlySignal<Reading>;
  /** Hyperparameters, by word, whose values in the text do not hold. */
  readonly overruled: ReadonlySignal<readonly string[]>;
  readonly onText: (text: string) => void;
  readonly onMend: (mend: Mend) => void;
  readonly loading: "idle" | "use";
}

export interface PlacedEditor {
  readonly plain: RefObject<HTMLTextAreaElement | null>;
  readonly host: RefObject<HTMLDivElement | null>;
  /** Whether the full editor has taken the plain field's place. */
  readonly isFull: ReadonlySignal<boolean>;
  /** Turns to whichever of the two there is, with the caret there. */
  readonly focus: (at?: number) => void;
}

/** Puts the full editor in a plain field's place when it is there; until then, and where it does not come, the field stays. */
export function useCodeEditor(needs: CodeEditorNeeds): PlacedEditor {
  const { label, text, settled, overruled, loading } = needs;
  const plain = useRef<HTMLTextAreaElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const editor = useSignal<CodeEditor | undefined>(undefined);
  const isFull = useSignal(false);
  const latest = useRef(needs);
  latest.current = needs;

  useEffect(() => {
    const [field, place] = [plain.current, host.current];
    if (field === null || place === null) return undefined;
    let isGone = false;
    const stopWaiting = loadWhen(loading, field, async () => {
      const module = await import("./code-editor.ts").catch(() => undefined);
      if (module === undefined || isGone) return;
      const isFocused = document.activeElement === field;
      const { selectionStart, selectionEnd } = field;
      place.hidden = false;
      const made = module.createCodeEditor({
        host: place,
        label: () => latest.current.label,
        describedBy: field.getAttribute("aria-describedby") ?? "",
        text: text.peek(),
        onText: (next) => latest.current.onText(next),
        onMend: (mend) => latest.current.onMend(mend),
      });
      if (isFocused) made.focus(selectionStart, selectionEnd);
      field.hidden = true;
      editor.value = made;
      isFull.value = true;
    });
    return () => {
      isGone = true;
      stopWaiting();
      editor.peek()?.destroy();
      editor.value = undefined;
      isFull.value = false;
      field.hidden = false;
      place.hidden = true;
    };
  }, [loading, text, editor, isFull]);

  useEffect(() => editor.peek()?.relabel(), [label, editor]);
  useSignalEffect(() => {
    editor.value?.show(text.value);
  });
  useSignalEffect(() => {
    editor.value?.say(settled.value);
  });
  useSignalEffect(() => {
    editor.value?.overrule(overruled.value);
  });
  return {
    plain,
    host,
    isFull,
    focus(at) {
      if (editor.peek() !== undefined) editor.peek()?.focus(at);
      else plain.current?.focus();
    },
  };
}
