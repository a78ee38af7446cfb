import { type Signal, useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

const prefix = "downhill-draft/";

/** Text that somebody writes, kept for this tab so that loading the page again takes nothing away. */
export function useDraft(key: string, beginning = ""): Signal<string> {
  const name = prefix + key;
  const text = useSignal(beginning);
  const isRead = useRef(false);
  useEffect(() => {
    isRead.current = true;
    const kept = readDraft(name);
    if (kept !== null && text.peek() === beginning) text.value = kept;
  }, [name, beginning, text]);
  useSignalEffect(() => {
    const now = text.value;
    if (isRead.current) keepDraft(name, now === beginning ? "" : now);
  });
  return text;
}

/** Forgets what was written under keys that begin like this. */
export function forgetDrafts(beginning: string): void {
  try {
    for (const name of Object.keys(sessionStorage))
      if (name.startsWith(prefix + beginning)) sessionStorage.removeItem(name);
  } catch {
    // There are none then.
  }
}

function readDraft(name: string): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

function keepDraft(name: string, text: string): void {
  try {
    if (text === "") sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, text);
  } catch {
    // The text is in the field all the same.
  }
}
