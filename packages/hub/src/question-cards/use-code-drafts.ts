import { type Language, languages } from "@downhill/practice/question/code-question";
import { type ReadonlySignal, type Signal, useComputed, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

const languageKey = "downhill-code-language";

export interface CodeDrafts {
  readonly language: ReadonlySignal<Language>;
  readonly text: ReadonlySignal<string>;
  readonly choose: (language: Language) => void;
  readonly write: (text: string) => void;
  /** Puts the beginning back. */
  readonly reset: () => void;
}

/**
 * What somebody writes, one text a language, kept by the browser beyond the tab; and the language that was chosen last. Where nothing can
 * be kept, the text is in the field all the same.
 */
export function useCodeDrafts(
  id: string,
  starter: Readonly<Record<Language, string>>,
  given: { readonly language: Language; readonly source: string } | undefined,
): CodeDrafts {
  const language: Signal<Language> = useSignal(given?.language ?? "javascript");
  const texts = useSignal<Readonly<Partial<Record<Language, string>>>>(
    given === undefined ? {} : { [given.language]: given.source },
  );
  const text = useComputed(() => texts.value[language.value] ?? starter[language.value]);
  useEffect(() => {
    const chosen = languages.find((one) => one === read(languageKey));
    if (given === undefined && chosen !== undefined) language.value = chosen;
    const drafts: Partial<Record<Language, string>> = {};
    for (const one of languages) {
      const draft = read(keyOf(id, one));
      if (draft !== null) drafts[one] = draft;
    }
    texts.value = { ...drafts, ...texts.peek() };
  }, []);
  return {
    language,
    text,
    choose(next) {
      language.value = next;
      keep(languageKey, next);
    },
    write(next) {
      texts.value = { ...texts.peek(), [language.peek()]: next };
      keep(keyOf(id, language.peek()), next === starter[language.peek()] ? undefined : next);
    },
    reset() {
      texts.value = { ...texts.peek(), [language.peek()]: starter[language.peek()] };
      keep(keyOf(id, language.peek()), undefined);
    },
  };
}

function keyOf(id: string, language: Language): string {
  return `downhill-code/${id}/${language}`;
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Nothing is kept here, and nothing is lost but by leaving the page.
  }
}
