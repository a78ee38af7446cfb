import type { Language } from "@downhill/practice/question/code-question";
import { type ReadonlySignal, useSignalEffect } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { loadWhen } from "../rule-editor/load-when.ts";
import type { ProgramEditor } from "./create-program-editor.ts";

export interface PlacedProgramEditor {
  readonly plain: RefObject<HTMLTextAreaElement | null>;
  readonly host: RefObject<HTMLDivElement | null>;
  /** Turns to whichever of the two there is. */
  readonly focus: () => void;
}

/** Puts the full editor in a plain field's place when it is there; until then, and where it does not come, the field stays. */
export function useProgramEditor(
  text: ReadonlySignal<string>,
  language: ReadonlySignal<Language>,
  onText: (text: string) => void,
): PlacedProgramEditor {
  const plain = useRef<HTMLTextAreaElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<ProgramEditor | undefined>(undefined);
  const latest = useRef(onText);
  latest.current = onText;
  useEffect(() => {
    const [field, place] = [plain.current, host.current];
    if (field === null || place === null) return undefined;
    let isGone = false;
    const stopWaiting = loadWhen("idle", field, async () => {
      const module = await import("./create-program-editor.ts").catch(() => undefined);
      if (module === undefined || isGone) return;
      const isFocused = document.activeElement === field;
      place.hidden = false;
      editor.current = module.createProgramEditor({
        host: place,
        label: field.getAttribute("aria-label") ?? "",
        describedBy: document.getElementById(field.getAttribute("aria-describedby") ?? ""),
        language: language.peek(),
        text: text.peek(),
        onText: (next) => latest.current(next),
      });
      if (isFocused) editor.current.focus();
      field.hidden = true;
    });
    return () => {
      isGone = true;
      stopWaiting();
      editor.current?.destroy();
      editor.current = undefined;
    };
  }, [text, language]);
  useSignalEffect(() => {
    const [now, spoken] = [text.value, language.value];
    editor.current?.show(now, spoken);
  });
  return { plain, host, focus: () => (editor.current ?? plain.current)?.focus() };
}
