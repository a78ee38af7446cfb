import { reductionsIn } from "../ir/expr.ts";
import { gradient, type Program, parameter, stepCount } from "../ir/program.ts";
import { type Statement, storesOf } from "../ir/rule-tree.ts";
import { writeAsciiName } from "../notation/write-name.ts";
import { keyOfAll } from "./pytorch-gather.ts";

const keywords =
  "and as assert async await break class continue def del elif else except finally for from global if import in is " +
  "lambda nonlocal not or pass raise return try while with yield False None True";

/** What a module uses beside the rule's names. */
const ownNames =
  "torch math self closure loss group params state count tensors evaluated float abs min max sum dict cube_root tensor_cube_root sign";

const unusable: ReadonlySet<string> = new Set([...keywords.split(" "), ...ownNames.split(" ")]);

/** Python's names for a program's, each used once: the paper's symbols in ASCII, hyperparameters by word. */
export function pythonNames(program: Program): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set(unusable);
  const add = (canonical: string, wanted: string): void => {
    if (names.has(canonical)) return;
    let free = wanted;
    for (let count = 2; taken.has(free) || taken.has(`${free}_old`); count++) free = `${wanted}_${count}`;
    taken.add(free).add(`${free}_old`);
    names.set(canonical, free);
  };
  for (const shared of [parameter, gradient, stepCount]) add(shared, identifier(shared));
  for (const { symbol, word } of program.hyperparameters) add(symbol, snakeCase(identifier(word)));
  for (const { name } of program.states) add(name, identifier(name));
  for (const name of storedNames(program.body)) add(name, identifier(name));
  for (const expr of storesOf(program.body).flatMap(({ value }) => reductionsIn(value)))
    if (expr.over === "all") add(keyOfAll(expr), `all_${expr.by}`);
  return names;
}

/** `rmspropCentered` as a class is `RmspropCentered`. */
export function className(rule: string): string {
  const letters = rule.replace(/[^A-Za-z0-9_]/g, "");
  const name = letters.charAt(0).toUpperCase() + letters.slice(1);
  return /^[A-Z]/.test(name) && !unusable.has(name) ? name : `Rule${name}`;
}

function identifier(name: string): string {
  const ascii = writeAsciiName(name, "newest")
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/_(?=\d)|^_|_$/g, "");
  return /^\p{L}/u.test(ascii) ? ascii : `x${ascii}`;
}

function snakeCase(word: string): string {
  return word.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function storedNames(lines: readonly Statement[]): readonly string[] {
  return lines.flatMap((line) =>
    line.kind === "store" ? [line.name] : [...storedNames(line.then), ...storedNames(line.otherwise)],
  );
}
