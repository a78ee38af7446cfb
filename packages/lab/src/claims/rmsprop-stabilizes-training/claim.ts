import { typicalDifference } from "../../statistics/signed-rank.ts";
import type { Claim, Effect, Verdict } from "../claim.ts";
import { type Ground, measureStability, type Stability } from "./measure-stability.ts";

const tuningSeeds = [101, 102, 103];
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

const badlyScaled: readonly Ground[] = [
  { name: "the deep quadratic", spec: { name: "deep-quadratic" }, steps: 1000, trained: 2.5 },
  { name: "Rosenbrock's valley", spec: { name: "rosenbrock" }, steps: 2000, trained: 0.25 },
  {
    name: "digits with stretched pixels",
    spec: { name: "digits", options: { stretch: 100 } },
    steps: 500,
    trained: 0.5,
  },
];
/** Measured beside them, and no part of the verdict. */
const controls: readonly Ground[] = [
  {
    name: "the deep quadratic along the axes",
    spec: { name: "deep-quadratic", options: { rotated: 0 } },
    steps: 1000,
    trained: 2.5,
  },
  { name: "digits as they are", spec: { name: "digits" }, steps: 500, trained: 0.5 },
];
const grounds = [...badlyScaled, ...controls];

/** Decades that matter: a factor of three in the rate. */
const leastDecades = 0.5;
/** A rise of the loss that matters, in units of the first loss. */
const leastRise = 0.1;

export const rmspropStabilizesTraining: Claim = {
  name: "rmsprop-stabilizes-training",
  statement: "RMSprop stabilizes training.",
  about: "rmsprop",
  sources: [
    "Tieleman & Hinton 2012, lecture 6.5",
    "what is measured is our reading of the word: how wide a range of rates trains, and how far the loss rises on the way",
  ],
  tier: "minutes",
  experiment:
    "Gradient descent and RMSprop at half decades of rates from 10⁻⁵ to 10 on badly scaled problems: the deep quadratic (1,000 steps), Rosenbrock's valley (2,000) and the digits " +
    "with every fourth pixel a hundred times as bright (500); and, as controls, on the deep quadratic along the axes and on the digits as they are. A rate trains if it neither diverges nor stalls: the mean loss of the last tenth of the steps is " +
    "below 2.5 and 0.25 on the first two, a hundredth of where seed 0 starts, and below 0.5 on the digits, where guessing gives 2.3. Counted are the decades of rates that train, and, at the rate that is best " +
    "on other seeds, how far the loss rises above its lowest so far, in units of the first loss; both paired by seed.",
  rule:
    "RMSprop stabilizes a problem if it trains at half a decade of rates more than gradient descent (the interval above 0) and its loss is not shown to rise further by a tenth of the first loss " +
    "(the interval's lower end). Supported if it stabilizes all three badly scaled problems, refuted if none; if some, it depends on the problem.",
  counterSwitch:
    "the coordinates of the deep quadratic: along the axes RMSprop trains at more rates than gradient descent, turned at as many",
  scale:
    "Where rates stop training moves with the number of steps: fewer steps cost both rules small rates. Small networks and short runs; large ones were not run.",
  seeds,
  tuningSeeds,
  async run(context) {
    const rows: StabilityRow[] = [];
    const effects: Effect[] = [];
    for (const ground of grounds) {
      const [plain = [], adaptive = []] = await measureStability(ground, tuningSeeds, seeds, context);
      const row = compareStability(plain, adaptive);
      rows.push(row);
      effects.push(
        toEffect(`decades of rates that train, RMSprop beyond gradient descent, ${ground.name}`, row.decades),
        toEffect(`rise of the loss, RMSprop beyond gradient descent, ${ground.name}`, row.rise),
        ...describeSide("gradient descent", plain, ground),
        ...describeSide("RMSprop", adaptive, ground),
      );
    }
    const [first, ...others] = effects;
    if (first === undefined) throw new Error("nothing was measured");
    const decades = grounds.map(({ name }, i) => `${name} ${formatSigned(rows[i]?.decades.estimate)}`);
    const rises = badlyScaled.map(({ name }, i) => `${name} ${formatSigned(rows[i]?.rise.estimate)}`);
    return {
      verdict: judgeStability(rows.slice(0, badlyScaled.length)),
      because: `Decades of rates that train, RMSprop's less gradient descent's: ${decades.join(", ")}. How much further its loss rises, in first losses: ${rises.join(", ")}.`,
      effects: [first, ...others],
    };
  },
};

type Difference = ReturnType<typeof typicalDifference>;

/** RMSprop against gradient descent on one problem: differences, paired by seed. */
export interface StabilityRow {
  readonly decades: Difference;
  readonly rise: Difference;
}

export function compareStability(plain: readonly Stability[], adaptive: readonly Stability[]): StabilityRow {
  const compare = (what: keyof Stability): Difference =>
    typicalDifference(
      adaptive.map((mine, i) => {
        const [a, b] = [mine[what], plain[i]?.[what] ?? Number.NaN];
        // Two divergences are alike.
        return a === b ? 0 : a - b;
      }),
    );
  return { decades: compare("decades"), rise: compare("rise") };
}

export function judgeStability(rows: readonly StabilityRow[]): Verdict {
  const stabilized = rows.filter(
    ({ decades, rise }) => decades.estimate >= leastDecades && decades.low > 0 && rise.low < leastRise,
  ).length;
  if (stabilized === rows.length) return { kind: "supported" };
  return stabilized === 0 ? { kind: "refuted" } : { kind: "depends", on: "the problem" };
}

function describeSide(who: string, stabilities: readonly Stability[], { name }: Ground): readonly Effect[] {
  return [
    toEffect(
      `decades of rates that train, ${who}, ${name}`,
      typicalDifference(stabilities.map(({ decades }) => decades)),
    ),
    toEffect(`rise of the loss, ${who}, ${name}`, typicalDifference(stabilities.map(({ rise }) => rise))),
  ];
}

function toEffect(name: string, { estimate, low, high }: Difference): Effect {
  return { name, value: estimate, low, high };
}

function formatSigned(value = Number.NaN): string {
  if (value === 0) return "0";
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toPrecision(2)}`;
}
