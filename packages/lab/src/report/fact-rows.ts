import type { Facts, Invariance, Stability, StepFacts } from "downhill";

/** One fact: what it is of, which may be the row before's, and what is known. */
export type FactRow = readonly [label: string, text: string];

/** What is known of a rule, as sentences in groups. */
export interface FactRows {
  readonly costs: readonly FactRow[];
  readonly units: readonly FactRow[];
  /** Undefined for a rule that takes no step of its own. */
  readonly step: readonly FactRow[] | undefined;
}

/** The facts of a rule in words, for the terminal and for pages. */
export function factRows(facts: Facts): FactRows {
  return { costs: costRows(facts), units: unitRows(facts), step: facts.step && stepRows(facts.step) };
}

/** How many numbers a state is, where it is not one for each parameter. */
export const ofRank: Readonly<Record<Facts["states"][number]["rank"], string>> = {
  scalar: " (one number)",
  layer: " (one number per tensor)",
  tensor: "",
};

function costRows({
  states,
  step,
  evaluation,
  costs: { stateBytes, perChoice, steady },
}: Facts): readonly FactRow[] {
  const kept = states.map(({ name, rank, initial }) => `${name}${ofRank[rank]} from ${initial}`);
  const { passes, operations, hostScalars } = steady;
  const first = perChoice.find(({ firstStep }) => firstStep === 1);
  const others = first === undefined || first === steady ? "" : `; ${first.bytesMoved.f32} at step 1`;
  const keeps: readonly FactRow[] = [
    ["state", kept.join(", ") || "none"],
    ...(evaluation === undefined ? [] : [["evaluated at", `θ = ${evaluation}`] as const]),
    ["memory", `${stateBytes.f32} bytes of state per parameter in f32, ${stateBytes.f64} in f64`],
  ];
  // Alone such a rule is no kernel; what it costs is part of the rule that it is chained with.
  if (step === undefined) return keeps;
  const once = hostScalars === 0 ? "" : `, ${count(hostScalars, "number")} computed once for all parameters`;
  return [
    ...keeps,
    [
      "traffic",
      `${steady.bytesMoved.f32} bytes per parameter and step in f32, ${steady.bytesMoved.f64} in f64${others}`,
    ],
    [
      "arithmetic",
      `${operations.written} operations per parameter as written, ${operations.gathered} as compiled`,
    ],
    ["per step", `${count(passes, "kernel")}${once}`],
    ...steady.waits.map((waits): FactRow => ["", `one more kernel, because lines wait for ${listed(waits)}`]),
  ];
}

function listed(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}`;
}

function unitRows({ hyper, units }: Facts): readonly FactRow[] {
  const needed = Object.entries(units.needed).map(
    ([name, unit]) => `${name} ${unit === `[${name}]` ? "any" : unit === "1" ? "none" : unit}`,
  );
  const carriers = Object.keys(hyper)
    .map((symbol) => [symbol, units.needed[symbol] ?? "1"] as const)
    .filter(([, unit]) => unit !== "1" && !unit.includes("["))
    .map(([symbol, unit]) => `${symbol} has to carry ${unit}`);
  const verdict = units.plainHyperparameters
    ? "The lines agree with plain numbers for hyperparameters."
    : units.consistent
      ? `With plain numbers for hyperparameters the lines would not agree: ${carriers.join(", ")}.`
      : "The lines contradict each other, whatever the hyperparameters carry.";
  return [
    ["units", "for a loss in L and θ in P, so g in L/P"],
    ...(needed.length === 0 ? [] : [["", needed.join(", ")] as const]),
    ["", verdict],
  ];
}

function stepRows({ invariance, degree, firstStepBound, stability }: StepFacts): readonly FactRow[] {
  const { gradientScale, diagonalRescaling, permutation, rotation } = invariance;
  const power =
    degree.degree === undefined
      ? `no power of g fits (${degree.how})`
      : `degree ${short(degree.degree)} in g${degree.withoutEpsilon ? " without ε" : ""} (${degree.how})`;
  return [
    ["scaling g", `${verdictOf(gradientScale)}: ${gradientScale.because}`],
    ["rescaling θ", `${verdictOf(diagonalRescaling)}: ${diagonalRescaling.because}`],
    ["reordering", `${verdictOf(permutation)}: ${permutation.because}`],
    ["turning", `${verdictOf(rotation)}: ${rotation.because}`],
    ["step", power],
    ...(firstStepBound === undefined
      ? []
      : [
          [
            "first step",
            `at most ${short(firstStepBound)} whatever g${degree.withoutEpsilon ? ", without ε" : ""} (follows from degree 0)`,
          ] as const,
        ]),
    ["on λ θ²/2", describeStability(stability)],
  ];
}

function verdictOf({ holds, how }: Invariance): string {
  const verdict = holds === true ? "same step" : holds === false ? "another step" : "same step without ε";
  return `${verdict} (${how})`;
}

function describeStability(stability: Stability): string {
  if (!stability.linear) return `no limit follows: ${stability.because}`;
  const { rate, limit, best } = stability;
  const product = rate === undefined ? "λ" : `${rate}·λ`;
  const below = limit === Infinity ? `at every ${product}` : `for ${product} below ${short(limit)}`;
  const after =
    best.factor < 1e-6 ? "the error is gone" : `each step leaves ${short(best.factor)} of the error`;
  return `converges ${below}; fastest at ${product} = ${short(best.at)}, where ${after} (computed from the rule's transition matrix)`;
}

function short(value: number): string {
  return String(Number(value.toPrecision(6)));
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}
