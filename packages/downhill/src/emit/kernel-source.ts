import { hostExpr } from "../ir/host-expr.ts";
import type { Program } from "../ir/program.ts";
import type { Gathering } from "../ir/reductions.ts";
import type { Statement } from "../ir/rule-tree.ts";
import { printExpr } from "../notation/print.ts";
import type { Rule } from "../notation/rule.ts";
import { level, spellings } from "../notation/spellings.ts";
import { plan } from "../passes/plan.ts";
import type { Choices } from "../passes/specialise.ts";
import { emitJs } from "./js.ts";
import { scalarsOf, slotsOf } from "./pass-parts.ts";
import { writeHost } from "./write-host.ts";

// Each `if` can double the kernels.
const mostChoices = 64;

/**
 * The JavaScript kernels that run a rule in float64, one for each choice of its `if`s, with what their slots and host
 * scalars hold.
 * @throws RangeError where the rule's `if`s allow more than 64 choices
 */
export function emitKernelSource({ name, program }: Rule): string {
  const ways = waysThrough(program.body);
  if (ways.length > mostChoices)
    throw new RangeError(
      `${name} has more than ${mostChoices} kernels, one for each way through its ifs, which is more than can be read`,
    );
  return ways.map((way) => sourceOf(program, way)).join("\n\n");
}

interface Way {
  readonly choices: Choices;
  /** The tests met, as text. */
  readonly tests: readonly string[];
}

function sourceOf(program: Program, { choices, tests }: Way): string {
  const { scalars, hostStores, passes } = plan(program, choices, { reassociate: false });
  const { lines, write } = writeHost([...hostStores.map(({ value }) => value), ...scalars].map(hostExpr));
  return [
    ...(tests.length === 0 ? [] : [`// where ${tests.join(" and ")}`]),
    ...lines.map((line) => `// on the host: ${line}`),
    ...hostStores.map(({ state, value }) => `// on the host: ${state} ← ${write(hostExpr(value))}`),
    ...passes.flatMap((pass) => [
      ...slotsOf(pass).map((slot, index) => `// slots[${index}]: ${slot}`),
      ...scalarsOf(pass).map((index) => {
        const value = scalars[index];
        return `// s[${index}]: ${value === undefined ? "" : write(hostExpr(value))}`;
      }),
      ...pass.gathers.map(
        ({ gathering }, index) => `// p${index}, a part for each block: the ${gatheringNames[gathering]}`,
      ),
      emitJs(pass),
    ]),
  ].join("\n");
}

const gatheringNames: Record<Gathering, string> = {
  sum: "sum",
  squares: "sum of squares",
  products: "sum of products",
  largest: "largest",
};

/** Every way through the lines; no more than one beyond the limit where there are too many. */
function waysThrough(lines: readonly Statement[]): readonly Way[] {
  let ways: readonly Way[] = [{ choices: [], tests: [] }];
  for (const line of lines) {
    if (line.kind === "store") continue;
    const test = printExpr(spellings.unicode, line.test, level.any);
    const branches = [
      ...waysThrough(line.then).map((way) => follow({ choices: [true], tests: [test] }, way)),
      ...waysThrough(line.otherwise).map((way) =>
        follow({ choices: [false], tests: [`not (${test})`] }, way),
      ),
    ];
    ways = ways.flatMap((way) => branches.map((branch) => follow(way, branch))).slice(0, mostChoices + 1);
  }
  return ways;
}

function follow(first: Way, second: Way): Way {
  return {
    choices: [...first.choices, ...second.choices],
    tests: [...first.tests, ...second.tests],
  };
}
