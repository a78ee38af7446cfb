import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import { partedBy } from "@downhill/lab/report/parted-by";
import type { Witness } from "downhill";
import { withMinus } from "../../figure/with-minus.ts";

/** An input on which two rules part, and how far, in one sentence. `a` and `b` are what the rules are called in it. */
export function witnessText(witness: Witness, a: string, b: string): string {
  const { start, gradients, coordinate, theta, evaluates } = witness;
  const isOne = start.length === 1;
  const from = isOne ? spell(start[0] ?? 0) : `(${start.map(spell).join(", ")})`;
  const what = `${evaluates ? "what to evaluate with" : "θ"}${isOne ? "" : ` in coordinate ${coordinate + 1}`}`;
  return `From θ = ${from}, after ${gradientsText(witness)}, ${what} is ${longNumber(theta.a)} ${a} and ${longNumber(theta.b)} ${b}, apart by ${formatMeasured(partedBy(witness))} of the way moved.${
    gradients.length > 1 ? ` The steps before agree.` : ""
  }`;
}

/** `the gradient 0.5`, `the gradients 100 and 0.001`; a long walk by its length. */
export function gradientsText({ gradients, start }: Witness): string {
  const texts = gradients.map((g) =>
    start.length === 1 ? spell(g[0] ?? 0) : `(${g.map(spell).join(", ")})`,
  );
  if (texts.length === 1) return `the gradient ${texts[0]}`;
  if (texts.length > 6) return `${texts.length} gradients that begin with ${texts.slice(0, 3).join(", ")}`;
  return `the gradients ${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}`;
}

function spell(value: number): string {
  return withMinus(formatSetting(value));
}

/** Enough digits to see where two numbers part. */
function longNumber(value: number): string {
  if (!Number.isFinite(value)) return "not finite";
  return withMinus(String(Number(value.toPrecision(10))));
}
