import { type Signal, useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { keepText, keptKeys, readKept } from "../frame/kept-text.ts";

const prefix = "downhill-draft/";

/** Text that somebody writes, kept for this tab so that loading the page again takes nothing away. */
export function useDraft(key: string, beginning = ""): Signal<string> {
  const name = prefix + key;
  const text = useSignal(beginning);
  const isRead = useRef(false);
  useEffect(() => {
    isRead.current = true;
    const kept = readKept(name, "sessionStorage");
    if (kept !== undefined && text.peek() === beginning) text.value = kept;
  }, [name, beginning, text]);
  useSignalEffect(() => {
    const now = text.value;
    if (isRead.current) keepText(name, now === beginning || now === "" ? undefined : now, "sessionStorage");
  });
  return text;
}

/** Forgets what was written under keys that begin like this. */
export function forgetDrafts(beginning: string): void {
  for (const name of keptKeys(prefix + beginning, "sessionStorage"))
    keepText(name, undefined, "sessionStorage");
}
