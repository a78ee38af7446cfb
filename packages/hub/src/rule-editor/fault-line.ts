import { type Extension, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, WidgetType } from "@codemirror/view";
import type { Diagnostic } from "downhill";
import { type Mend, mendsOf } from "./mends.ts";
import { sentenceOf } from "./sentence-of.ts";

/** Says a fault under its line; undefined takes it away. */
export const sayFault = StateEffect.define<Diagnostic | undefined>();

/** The line under a line with a fault: what is wrong, from the place of the fault on, and buttons that mend it. */
export function faultLine(onMend: (mend: Mend) => void): Extension {
  return StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(before, { changes, effects, state }) {
      let shown = before.map(changes);
      for (const effect of effects)
        if (effect.is(sayFault)) shown = decorate(state.doc.toString(), effect.value);
      return shown;
    },
    provide: (field) => EditorView.decorations.from(field),
  });

  function decorate(text: string, fault: Diagnostic | undefined): DecorationSet {
    if (fault === undefined) return Decoration.none;
    const start = Math.min(fault.at.start, text.length);
    const lineStart = text.lastIndexOf("\n", start - 1) + 1;
    const lineEnd = text.indexOf("\n", start);
    const column = [...text.slice(lineStart, start).replaceAll(/\p{M}/gu, "")].length;
    const mends = mendsOf(text, fault);
    // What a button writes is not said twice.
    const sentence = mends.length > 0 ? fault.message : sentenceOf(fault);
    const widget = new FaultWidget(sentence, column, mends, onMend);
    const place = lineEnd === -1 ? text.length : lineEnd;
    return Decoration.set(Decoration.widget({ widget, block: true, side: 1 }).range(place));
  }
}

class FaultWidget extends WidgetType {
  readonly sentence: string;
  readonly column: number;
  readonly mends: readonly Mend[];
  readonly onMend: (mend: Mend) => void;

  constructor(sentence: string, column: number, mends: readonly Mend[], onMend: (mend: Mend) => void) {
    super();
    this.sentence = sentence;
    this.column = column;
    this.mends = mends;
    this.onMend = onMend;
  }

  override eq(other: FaultWidget): boolean {
    return (
      other.sentence === this.sentence &&
      other.column === this.column &&
      JSON.stringify(other.mends) === JSON.stringify(this.mends)
    );
  }

  override toDOM(): HTMLElement {
    const line = document.createElement("div");
    line.className = "rule-fault-line";
    line.append(document.createElement("span"));
    this.updateDOM(line);
    return line;
  }

  /** Buttons are kept, so that one that has the focus keeps it when the fault becomes another. */
  override updateDOM(line: HTMLElement): boolean {
    line.style.setProperty("--column", String(this.column));
    const [said, ...buttons] = Array.from(line.children);
    if (said !== undefined) said.textContent = this.sentence;
    for (const [index, mend] of this.mends.entries()) {
      const button = buttons[index] ?? line.appendChild(createButton());
      const code = document.createElement("code");
      code.textContent = mend.write;
      button.replaceChildren("Write ", code);
      (button as HTMLButtonElement).onclick = () => this.onMend(mend);
    }
    for (const button of buttons.slice(this.mends.length)) button.remove();
    return true;
  }
}

function createButton(): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  return button;
}
