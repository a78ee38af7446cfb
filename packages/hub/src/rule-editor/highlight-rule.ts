import { type EditorState, type Extension, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import { classifyText } from "./classify-text.ts";
import { readRuleText } from "./read-rule-text.ts";

/** Tells the parts of a rule apart, and underlines what is wrong with it. */
export const highlightRule: Extension = StateField.define<DecorationSet>({
  create: decorate,
  update: (decorations, { docChanged, state }) => (docChanged ? decorate(state) : decorations),
  provide: (field) => EditorView.decorations.from(field),
});

function decorate({ doc }: EditorState): DecorationSet {
  const text = doc.toString();
  const pieces = classifyText(text).map(({ from, to, is }) =>
    Decoration.mark({ class: `rule-${is}` }).range(from, to),
  );
  const faults = readRuleText(text).diagnostics.flatMap(({ at, severity }) => {
    if (severity === "note") return [];
    const { from, to } = visibleRange(text, at.start, at.end);
    const mark = Decoration.mark({ class: severity === "error" ? "rule-fault" : "rule-doubt" });
    return from < to ? [mark.range(from, to)] : [];
  });
  return Decoration.set([...pieces, ...faults], true);
}

/** A fault at the end of a line, or of the text, is underlined at the character before it. */
function visibleRange(text: string, start: number, end: number): { from: number; to: number } {
  if (text.slice(start, end).trim() !== "") return { from: start, to: end };
  const before = text.slice(0, start).trimEnd().length;
  return { from: Math.max(0, before - 1), to: before };
}
