import { defaultKeymap, history, historyKeymap, insertNewlineKeepIndent } from "@codemirror/commands";
import { EditorState, Transaction } from "@codemirror/state";
import { drawSelection, EditorView, keymap } from "@codemirror/view";
import { editorTheme } from "./code-editor-theme.ts";
import { completeWords } from "./complete-words.ts";
import { faultLine, sayFault } from "./fault-line.ts";
import { highlightRule } from "./highlight-rule.ts";
import type { Mend } from "./mends.ts";
import { overrule, overruledValues } from "./overruled-values.ts";
import { type Reading, readRuleText } from "./read-rule-text.ts";

export interface CodeEditorOptions {
  /** An empty element, in whose shadow root the editor lives. */
  readonly host: HTMLElement;
  /** Names the field; asked again when its text or `relabel` changes it. */
  readonly label: () => string;
  /** The id of the element in the page that says what is wrong. */
  readonly describedBy: string;
  readonly text: string;
  /** After somebody changed the text. */
  readonly onText: (text: string) => void;
  /** When somebody takes a mend that is offered under a line. */
  readonly onMend: (mend: Mend) => void;
}

export interface CodeEditor {
  /** Shows a text that changed elsewhere, with the caret left where it can be. */
  show(text: string): void;
  /** Says the first fault of the text under its line, or none. */
  say(reading: Reading): void;
  /** Strikes through the values in the header of these hyperparameters, by word. */
  overrule(words: readonly string[]): void;
  relabel(): void;
  /** Puts the caret there, or the selection from there to `end`. */
  focus(start?: number, end?: number): void;
  destroy(): void;
}

/**
 * A CodeMirror in a shadow root: CodeMirror brings its styles as style elements, which the page's policy forbids, and as adopted style
 * sheets in a shadow root, which it does not. Tab is left alone, so it leads out of the field.
 */
export function createCodeEditor({
  host,
  label,
  describedBy,
  text,
  onText,
  onMend,
}: CodeEditorOptions): CodeEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open", delegatesFocus: true });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        history(),
        drawSelection(),
        EditorView.lineWrapping,
        EditorState.tabSize.of(2),
        EditorView.contentAttributes.of({ "aria-multiline": "true" }),
        EditorView.contentAttributes.of(({ state }) => ({
          "aria-label": label(),
          "aria-invalid": String(readRuleText(state.doc.toString()).rule === undefined),
        })),
        editorTheme,
        highlightRule,
        overruledValues,
        completeWords,
        faultLine(onMend),
        keymap.of([{ key: "Enter", run: insertNewlineKeepIndent }, ...defaultKeymap, ...historyKeymap]),
        EditorView.updateListener.of(({ docChanged, transactions, state }) => {
          const isOurs = transactions.some((one) => one.annotation(Transaction.remote));
          if (docChanged && !isOurs) onText(state.doc.toString());
        }),
      ],
    }),
  });
  describe(view.contentDOM, describedBy);
  return {
    show(next) {
      const now = view.state.doc.toString();
      if (next !== now)
        view.dispatch({ changes: differenceOf(now, next), annotations: Transaction.remote.of(true) });
    },
    say({ text: read, rule, diagnostics }) {
      const fault = diagnostics.find(({ severity }) => severity === "error");
      const isOfThisText = read === view.state.doc.toString();
      if (rule !== undefined || isOfThisText)
        view.dispatch({ effects: sayFault.of(rule ? undefined : fault) });
    },
    overrule: (words) => view.dispatch({ effects: overrule.of(words) }),
    relabel: () => view.dispatch({}),
    focus(start, end = start) {
      view.focus();
      const { length } = view.state.doc;
      if (start !== undefined && end !== undefined)
        view.dispatch({
          selection: { anchor: Math.min(start, length), head: Math.min(end, length) },
          scrollIntoView: true,
        });
    },
    destroy: () => view.destroy(),
  };
}

/** An id does not reach out of a shadow root; an element does, in browsers that know that. */
function describe(content: HTMLElement, id: string): void {
  const element = document.getElementById(id);
  if (element !== null && "ariaDescribedByElements" in content) content.ariaDescribedByElements = [element];
}

/** The one range in which two texts differ. */
function differenceOf(now: string, next: string): { from: number; to: number; insert: string } {
  const most = Math.min(now.length, next.length);
  let start = 0;
  while (start < most && now[start] === next[start]) start++;
  let end = 0;
  while (end < most - start && now.at(-1 - end) === next.at(-1 - end)) end++;
  return { from: start, to: now.length - end, insert: next.slice(start, next.length - end) };
}
