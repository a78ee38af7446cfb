import type { Expr } from "../ir/expr.ts";
import type { Op } from "../ir/ops.ts";
import { gradient, type Program, parameter } from "../ir/program.ts";
import { storesOf } from "../ir/rule-tree.ts";
import type { Values } from "./coordinate.ts";
import type { Invariance } from "./scaling.ts";
import { gradients, starts, tolerance } from "./trial.ts";
import { walk } from "./walk.ts";

/**
 * What an expression does where all of a tensor's coordinates are turned: a `vector` turns with them, a `number` stays, and
 * of anything else nothing can be said.
 */
type Turning = "vector" | "number" | "neither";

const angles = [0.6, 2] as const;
const inputs = "six gradients of two coordinates, turned by 0.6 and by 2";

/** Whether it is the same step where the coordinates of a tensor are turned (any orthogonal change of them). */
export function rotation(program: Program, hyper: Values): Invariance {
  if (turnsWithTheCoordinates(program)) {
    const because =
      "every line adds tensors, scales them, or takes a norm or a product of two, which no turn changes";
    return { holds: true, how: "proved", because };
  }
  const isSame = angles.every((angle) => staysWhenTurned(program, hyper, angle));
  return {
    holds: isSame,
    how: "tested",
    because: `the step ${isSame ? "is the same" : "changes"} on ${inputs}`,
  };
}

/** A state is a vector if every line that stores it is one, given that the states are. */
function turnsWithTheCoordinates({ body, states, ranks }: Program): boolean {
  const stores = storesOf(body);
  const known = new Map<string, Turning>([
    [parameter, "vector"],
    [gradient, "vector"],
  ]);
  for (const { name, rank, initial } of states) {
    const isVector = isZero(initial) || (initial.kind === "name" && initial.name === parameter);
    known.set(name, rank !== "tensor" ? "number" : isVector ? "vector" : "neither");
  }
  const look = ({ name, value }: (typeof stores)[number]): boolean => {
    const found = turningOf(value, known);
    const before = known.get(name);
    // A number kept for every element is no vector, and a state of zeros is one until a line says otherwise.
    const now = ranks.get(name) === "tensor" && found === "number" && !isZero(value) ? "neither" : found;
    const joined = before === undefined || before === now ? now : "neither";
    known.set(name, joined);
    return joined !== before;
  };
  // Kinds only ever fall to `neither`, so this ends.
  let changes = true;
  while (changes) changes = stores.map(look).some((changed) => changed);
  return known.get(parameter) === "vector";
}

function turningOf(expr: Expr, known: ReadonlyMap<string, Turning>): Turning {
  if (expr.kind === "number") return "number";
  // Hyperparameters and t are the names that no line stores.
  if (expr.kind === "name") return known.get(expr.name) ?? "number";
  const args = expr.args.map((arg) => turningOf(arg, known));
  if (args.includes("neither")) return "neither";
  if (expr.kind === "reduce") {
    if (args.every((kind) => kind === "number")) return "number";
    const isInvariant = args.every((kind) => kind === "vector") && ["norm", "rms", "dot"].includes(expr.by);
    return isInvariant ? "number" : "neither";
  }
  if (args.every((kind) => kind === "number")) return "number";
  return isLinear(expr.op, args) ? "vector" : "neither";
}

function isLinear(op: Op, [first, second, third]: readonly Turning[]): boolean {
  switch (op) {
    case "neg":
      return true;
    case "add":
    case "sub":
      return first === second;
    case "mul":
      return first !== second;
    case "div":
      return second === "number";
    case "where":
      return first === "number" && second === third;
    default:
      return false;
  }
}

function isZero(expr: Expr): boolean {
  return expr.kind === "number" && expr.value === 0;
}

function staysWhenTurned(program: Program, hyper: Values, angle: number): boolean {
  const turn = ([x = 0, y = 0]: readonly number[]): readonly number[] => [
    Math.cos(angle) * x - Math.sin(angle) * y,
    Math.sin(angle) * x + Math.cos(angle) * y,
  ];
  const wanted = walk(program, hyper, starts, gradients).map(turn);
  const turned = walk(program, hyper, turn(starts), gradients.map(turn));
  return turned.every((values, step) =>
    values.every((value, i) => Math.abs(value - (wanted[step]?.[i] ?? Number.NaN)) <= tolerance),
  );
}
