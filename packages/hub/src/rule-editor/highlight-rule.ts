import { type EditorState, type Extension, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import { classifyText, type KnownNames, namesIn } from "./classify-text.ts";
import { longestText, readRuleText } from "./read-rule-text.ts";

/** Tells the parts of a rule apart, and underlines what is wrong with it. */
export const highlightRule: Extension = StateField.define<Highlighted>({
  create: (state) => decorate(state, undefined),
  update: (before, { docChanged, state }) => (docChanged ? decorate(state, before.known) : before),
  provide: (field) => EditorView.decorations.from(field, ({ decorations }) => decorations),
});

interface Highlighted {
  readonly decorations: DecorationSet;
  /** Of the last text that could be read, so that nothing loses its look while somebody types. */
  readonly known: KnownNames | undefined;
}

function decorate({ doc }: EditorState, before: KnownNames | undefined): Highlighted {
  const text = doc.toString();
  const known = namesIn(text) ?? before;
  // What is no rule for its length alone is not taken apart either.
  const pieces = (text.length > longestText ? [] : classifyText(text, known)).map(({ from, to, is }) =>
    Decoration.mark({ class: `rule-${is}` }).range(from, to),
  );
  const faults = readRuleText(text).diagnostics.flatMap(({ at, severity }) => {
    if (severity === "note") return [];
    const { from, to } = visibleRange(text, at.start, at.end);
    const mark = Decoration.mark({ class: severity === "error" ? "rule-fault" : "rule-doubt" });
    return from < to ? [mark.range(from, to)] : [];
  });
  return { decorations: Decoration.set([...pieces, ...faults], true), known };
}

/** A fault at the end of a line, or of the text, is underlined at the character before it. */
function visibleRange(text: string, start: number, end: number): { from: number; to: number } {
  if (text.slice(start, end).trim() !== "") return { from: start, to: end };
  const before = text.slice(0, start).trimEnd().length;
  return { from: Math.max(0, before - 1), to: before };
}
