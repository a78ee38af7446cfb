import { call, type Expr, type NameExpr, name, number } from "../../ir/expr.ts";
import { type Program, stepCount } from "../../ir/program.ts";
import { changeEach, operandsIf } from "../edit.ts";
import { biasCorrection, definitionOf, withEpsilon } from "../patterns.ts";
import { fromEdits, type Mutant, one, write } from "./mutant.ts";

/** ε left out, on the other side of the root, scaled as ε̂, or as a floor. */
export function mutateEpsilon(program: Program, hyper: ReadonlyMap<string, number>): readonly Mutant[] {
  const { body } = program;
  const correctionOf = (inner: Expr): NameExpr | undefined => {
    const defined = inner.kind === "name" ? definitionOf(program, inner.name) : inner;
    return defined && biasCorrection(defined)?.decay;
  };
  const underRoot = (expr: Expr): { inner: Expr; epsilon: NameExpr } | undefined => {
    const sum = withEpsilon(expr);
    const root = sum && operandsIf(sum.plain, "sqrt");
    return root && sum && { inner: root[0], epsilon: sum.epsilon };
  };
  return [
    ...fromEdits(
      changeEach(body, (expr) => withEpsilon(expr)?.plain),
      ({ was }) => ({
        name: `no ${withEpsilon(was)?.epsilon.name}`,
        sentence: `Without ${withEpsilon(was)?.epsilon.name} a coordinate whose gradients were all 0 divides 0 by 0.`,
      }),
    ),
    ...fromEdits(
      changeEach(body, (expr) => {
        const found = underRoot(expr);
        return found && call("sqrt", call("add", found.inner, found.epsilon));
      }),
      ({ was }) => {
        const { name: symbol } = underRoot(was)?.epsilon ?? { name: "ε" };
        const value = hyper.get(symbol) ?? 1e-8;
        return {
          name: `${symbol} inside the root`,
          sentence: `Under the root ${symbol} counts as its own root: ${write(number(Math.sqrt(value)))} where ${write(number(value))} was meant.`,
        };
      },
    ),
    ...fromEdits(
      changeEach(body, (expr) => {
        const found = underRoot(expr);
        const decay = found && correctionOf(found.inner);
        if (found === undefined || decay === undefined) return undefined;
        const bias = call("sqrt", call("sub", one, call("pow", decay, name(stepCount))));
        return call("add", call("sqrt", found.inner), call("div", found.epsilon, bias));
      }),
      ({ was }) => {
        const { inner = was, epsilon } = underRoot(was) ?? {};
        const decay = correctionOf(inner)?.name ?? "β2";
        const factor = 1 / Math.sqrt(1 - (hyper.get(decay) ?? 0.999));
        return {
          name: `${epsilon?.name}\u0302, added before the bias correction`,
          sentence: `This is the ${epsilon?.name}\u0302 form of TensorFlow and Keras: the correction is in the learning rate, so ${epsilon?.name} counts 1 / √(1 − ${decay}^t) times, ${factor.toPrecision(3)} at t = 1.`,
        };
      },
    ),
    ...fromEdits(
      changeEach(body, (expr) => {
        const found = underRoot(expr);
        return found && call("max", call("sqrt", found.inner), found.epsilon);
      }),
      ({ was }) => ({
        name: `${withEpsilon(was)?.epsilon.name} as a floor`,
        sentence: `A maximum leaves every larger root as it is; adding ${withEpsilon(was)?.epsilon.name} makes each denominator a little larger.`,
      }),
    ),
    ...fromEdits(
      changeEach(body, (expr) => {
        const root = operandsIf(expr, "sqrt");
        const sum = root && withEpsilon(root[0]);
        return sum && call("add", call("sqrt", sum.plain), sum.epsilon);
      }),
      ({ was }) => {
        const root = operandsIf(was, "sqrt");
        const symbol = (root && withEpsilon(root[0])?.epsilon.name) ?? "ε";
        return {
          name: `${symbol} outside of the root`,
          sentence: `Inside the root ${symbol} counts as √${symbol}; outside it is far smaller, and steps where gradients are tiny far longer.`,
        };
      },
    ),
  ];
}
