import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from "@codemirror/commands";
import { HighlightStyle, indentUnit, syntaxHighlighting } from "@codemirror/language";
import {
  Compartment,
  EditorSelection,
  EditorState,
  type Extension,
  type StateCommand,
  Transaction,
} from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers } from "@codemirror/view";
import type { Language } from "@downhill/practice/question/code-question";
import { tags } from "@lezer/highlight";
import { editorTheme } from "../rule-editor/code-editor-theme.ts";
import { codeLanguages } from "./code-languages.ts";

export interface ProgramEditorOptions {
  /** An empty element, in whose shadow root the editor lives. */
  readonly host: HTMLElement;
  readonly label: string;
  /** The element of the page that says what the keys do. */
  readonly describedBy: HTMLElement | null;
  readonly language: Language;
  readonly text: string;
  readonly onText: (text: string) => void;
}

export interface ProgramEditor {
  /** Shows a text that changed elsewhere. */
  readonly show: (text: string, language: Language) => void;
  readonly focus: () => void;
  readonly destroy: () => void;
}

/** An editor for programs, in a shadow root for the sake of the page's policy. Tab is left alone, so it leads out of the field. */
export function createProgramEditor({
  host,
  label,
  describedBy,
  language,
  text,
  onText,
}: ProgramEditorOptions): ProgramEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open", delegatesFocus: true });
  const spoken = new Compartment();
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        history(),
        drawSelection(),
        lineNumbers(),
        // On a phone what a program is given would else be read a word at a time.
        matchMedia("(max-width: 620px)").matches ? EditorView.lineWrapping : [],
        EditorState.tabSize.of(4),
        spoken.of(speak(language)),
        EditorView.contentAttributes.of({
          "aria-label": label,
          "aria-multiline": "true",
          // What scrolls has to hold something that keys can reach; not every tool takes an editable element for that.
          tabindex: "0",
          autocapitalize: "off",
          spellcheck: "false",
        }),
        editorTheme,
        programTheme,
        syntaxHighlighting(looks),
        keymap.of([
          { key: "Enter", run: startLine },
          { key: "Ctrl-]", run: indentMore },
          { key: "Ctrl-[", run: indentLess },
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        EditorView.updateListener.of(({ docChanged, transactions, state }) => {
          const isOurs = transactions.some((one) => one.annotation(Transaction.remote));
          if (docChanged && !isOurs) onText(state.doc.toString());
        }),
      ],
    }),
  });
  if (describedBy !== null && "ariaDescribedByElements" in view.contentDOM)
    view.contentDOM.ariaDescribedByElements = [describedBy];
  return {
    show(next, spokenNow) {
      const now = view.state.doc.toString();
      view.dispatch({
        effects: spoken.reconfigure(speak(spokenNow)),
        ...(next !== now && {
          changes: { from: 0, to: now.length, insert: next },
          annotations: Transaction.remote.of(true),
        }),
      });
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

function speak(language: Language): Extension {
  return [codeLanguages[language], indentUnit.of(language === "python" ? "    " : "  ")];
}

/** A new line is as far in as the last, and one step further after what opens a block. */
const startLine: StateCommand = ({ state, dispatch }) => {
  const unit = state.facet(indentUnit);
  const change = state.changeByRange(({ from, to }) => {
    const { text, from: begin } = state.doc.lineAt(from);
    const before = text.slice(0, from - begin);
    const indent = /^\s*/.exec(before)?.[0] ?? "";
    const insert = `\n${indent}${/[:{([]\s*$/.test(before) ? unit : ""}`;
    return { changes: { from, to, insert }, range: EditorSelection.cursor(from + insert.length) };
  });
  dispatch(state.update(change, { scrollIntoView: true, userEvent: "input" }));
  return true;
};

const looks = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--c6)" },
  { tag: tags.string, color: "var(--c2)" },
  { tag: tags.number, color: "var(--accent)" },
  { tag: tags.comment, color: "var(--quiet)", fontStyle: "italic" },
]);

const programTheme = EditorView.theme({
  ".cm-scroller": { maxHeight: "32rem", overflow: "auto" },
  ".cm-gutters": {
    background: "transparent",
    color: "var(--quiet)",
    border: "0",
    fontFamily: "var(--mono)",
  },
  ".cm-line": { padding: "0 10px 0 4px" },
});
