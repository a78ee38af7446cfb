import { type EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import { headerValues } from "./header-values.ts";

/** Tells which hyperparameters, by word, have another value than their text's. */
export const overrule = StateEffect.define<readonly string[]>();

interface Overruled {
  readonly words: readonly string[];
  readonly decorations: DecorationSet;
}

/** Strikes through the values in the header that do not hold, because a slider gives others. */
export const overruledValues = StateField.define<Overruled>({
  create: () => ({ words: [], decorations: Decoration.none }),
  update(before, { docChanged, effects, state }) {
    const words = effects.findLast((effect) => effect.is(overrule))?.value ?? before.words;
    return docChanged || words !== before.words ? { words, decorations: strike(state, words) } : before;
  },
  provide: (field) => EditorView.decorations.from(field, ({ decorations }) => decorations),
});

function strike({ doc }: EditorState, words: readonly string[]): DecorationSet {
  const mark = Decoration.mark({ class: "rule-overruled" });
  const values = headerValues(doc.toString()).filter(({ word }) => words.includes(word));
  return Decoration.set(values.map(({ from, to }) => mark.range(from, to)));
}
