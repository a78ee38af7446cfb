import { functions } from "./functions.ts";
import { greek, marks } from "./names.ts";
import type { SymbolKind } from "./scanner.ts";

/** Commands that stand for one symbol. */
export const symbolCommands: ReadonlyMap<string, SymbolKind> = new Map([
  ...of("store", "leftarrow", "gets", "coloneqq", "longleftarrow"),
  ...of("*", "cdot", "times", "odot", "circ", "ast"),
  ...of("/", "div"),
  ...of("<", "lt"),
  ...of("<=", "le", "leq", "leqslant"),
  ...of(">", "gt"),
  ...of(">=", "ge", "geq", "geqslant"),
  ...of("!=", "ne", "neq"),
  ...of("frac", "frac", "dfrac", "tfrac"),
  ...of("∇", "nabla"),
  ...of("lvert", "lvert"),
  ...of("rvert", "rvert"),
  ...of("|", "vert", "mid"),
  ...of("‖", "|", "Vert", "lVert", "rVert"),
  ...of("ᵀ", "top", "intercal"),
  ...of("(", "{", "lbrace"),
  ...of(")", "}", "rbrace"),
  ...of("[", "lbrack"),
  ...of("]", "rbrack"),
]);

/** Commands that only dress an equation. */
export const droppedCommands: ReadonlySet<string> = new Set([
  ...[
    "left",
    "right",
    "big",
    "Big",
    "bigg",
    "Bigg",
    "bigl",
    "bigr",
    "Bigl",
    "Bigr",
    "biggl",
    "biggr",
    "Biggl",
    "Biggr",
  ],
  ...[",", ";", ":", "!", ">", " ", "quad", "qquad", "enspace", "thinspace"],
  ...["[", "]", "(", ")", "displaystyle", "textstyle", "limits", "nonumber", "notag"],
]);

/** Commands that are dropped with their argument. */
export const droppedWithArgument: ReadonlySet<string> = new Set([
  "begin",
  "end",
  "label",
  "tag",
  "hspace",
  "vspace",
]);

/** Commands around a name that change only its type face. */
export const faceCommands: ReadonlySet<string> = new Set([
  ...[
    "text",
    "textrm",
    "textbf",
    "textit",
    "texttt",
    "textsf",
    "textnormal",
    "mbox",
    "operatorname",
    "operatorname*",
  ],
  ...["mathrm", "mathbf", "mathit", "mathsf", "mathtt", "mathcal", "mathbb", "mathscr", "boldsymbol", "bm"],
]);

/** Commands that are names: Greek letters, functions, and letters that have a command of their own. */
export const nameCommands: ReadonlyMap<string, string> = new Map([
  ...Object.entries(greek).flatMap(([letter, words]) => words.map((word) => [word, letter] as const)),
  ...Array.from(functions.keys(), (word) => [word, word] as const),
  ["bmod", "mod"],
  ["ell", "l"],
]);

/** Commands that put a mark over a name, with the mark's combining character. */
export const markCommands: ReadonlyMap<string, string> = new Map([
  ...marks.map(({ latex, combining }) => [latex, combining] as const),
  ["widehat", "\u0302"],
  ["overline", "\u0304"],
  ["widetilde", "\u0303"],
]);

/** Every command, for the nearest one to a misspelt. */
export function* allCommands(): Iterable<string> {
  for (const table of [
    symbolCommands,
    droppedCommands,
    droppedWithArgument,
    faceCommands,
    nameCommands,
    markCommands,
  ]) {
    yield* table.keys();
  }
  yield* ["sqrt", "infty"];
}

function of(kind: SymbolKind, ...commands: readonly string[]): readonly (readonly [string, SymbolKind])[] {
  return commands.map((command) => [command, kind] as const);
}
