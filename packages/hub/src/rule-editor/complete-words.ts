import {
  acceptCompletion,
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
} from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { offerWords } from "./offer-words.ts";

/** Offers the notation's words while somebody types; Enter or a click takes one, Escape closes the list. Tab is left alone. */
export const completeWords: Extension = [
  autocompletion({
    override: [offer],
    icons: false,
    defaultKeymap: false,
    activateOnTypingDelay: 80,
    maxRenderedOptions: 12,
  }),
  keymap.of([
    ...completionKeymap.filter(({ key }) => key !== "Tab"),
    { key: "Ctrl-Enter", run: acceptCompletion },
  ]),
];

function offer(context: CompletionContext): CompletionResult | null {
  const typed = context.matchBefore(/\\?[A-Za-z][A-Za-z_.]*$|\\$/);
  if (typed === null && !context.explicit) return null;
  const from = typed?.from ?? context.pos;
  const offers = offerWords(typed?.text ?? "", context.state.doc.toString());
  if (offers.length === 0) return null;
  const options: Completion[] = offers.map(({ spelling, write, boost }) => ({
    label: spelling,
    detail: write.trimEnd(),
    apply: write,
    boost,
  }));
  return { from, options, filter: false };
}
