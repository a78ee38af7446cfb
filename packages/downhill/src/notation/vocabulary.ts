import { reductions } from "../ir/reductions.ts";
import { functions, keywords } from "./functions.ts";
import { symbolCommands } from "./latex-commands.ts";
import { greek, marks } from "./names.ts";
import type { SymbolKind } from "./scanner.ts";

/** Something that a text can say in ASCII or LaTeX, and how papers print it. */
export interface Word {
  /** What is typed: `beta`, `\leftarrow`, `sqrt`. A letter's and a function's may have a `\` in front as well. */
  readonly spelling: string;
  /** What is printed for it: `β`, `←`, `√`. For a mark the combining character that follows its letter. */
  readonly printed: string;
  readonly kind: "letter" | "mark" | "sign" | "function" | "keyword";
}

/** Every word of the notation, for editors that offer them while somebody types. */
export function vocabulary(): readonly Word[] {
  return [
    ...Object.entries(greek).flatMap(([letter, spellings]) =>
      spellings.map((spelling) => word("letter", spelling, letter)),
    ),
    ...marks.map(({ latex, combining }) => word("mark", latex, combining)),
    ...[...symbolCommands].flatMap(([command, kind]) => {
      const sign = printedSigns[kind];
      return sign === undefined ? [] : [word("sign", `\\${command}`, sign)];
    }),
    word("sign", "\\infty", "∞"),
    ...Array.from(functions.keys(), (name) => word("function", name, roots[name] ?? `${name}(`)),
    ...Object.keys(reductions).flatMap((name) => [
      word("function", name, `${name}(`),
      word("function", `all.${name}`, `all.${name}(`),
    ]),
    ...[...keywords, "eval"].map((name) => word("keyword", name, `${name} `)),
  ].filter(({ spelling }, index, all) => all.findIndex((other) => other.spelling === spelling) === index);
}

/** The signs that are more readable than the keys that type them. */
const printedSigns: Partial<Readonly<Record<SymbolKind, string>>> = {
  store: "←",
  "*": "·",
  "<=": "≤",
  ">=": "≥",
  "!=": "≠",
  "∇": "∇",
  "‖": "‖",
};

const roots: Readonly<Record<string, string>> = { sqrt: "√", cbrt: "∛", mod: "mod " };

function word(kind: Word["kind"], spelling: string, printed: string): Word {
  return { spelling, printed, kind };
}
