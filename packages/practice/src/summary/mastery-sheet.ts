import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import {
  adam,
  adamw,
  facts,
  gradientDescent,
  momentum,
  type Rule,
  recognise,
  rmsprop,
  type StepFacts,
} from "downhill";
import { keras, optax, torch } from "downhill/dialects";

/** What there is to know of a rule, derived from its text: plain data for a table of one page. */
export interface SheetEntry {
  /** Its name in the library. */
  readonly rule: "gradientDescent" | "momentum" | "rmsprop" | "adam" | "adamw";
  readonly title: string;
  readonly made: Rule;
  /** `α = 0.001, β1 = 0.9`. */
  readonly defaults: string;
  /** What it keeps for each parameter: `m, v: 2 numbers`. */
  readonly state: string;
  /** How far it may step on a quadratic, or why there is no such limit. */
  readonly stability: string;
  readonly firstStep: string;
  /** What a hundredfold loss does to a step. */
  readonly scale: string;
  /** What libraries do under its name: the same, or which variant. */
  readonly libraries: readonly LibraryDifference[];
}

export interface LibraryDifference {
  /** As one calls it there: `torch.optim.RMSprop`. */
  readonly call: string;
  readonly says: string;
}

const sheetRules: readonly Pick<SheetEntry, "rule" | "title">[] = [
  { rule: "gradientDescent", title: "Gradient descent" },
  { rule: "momentum", title: "Momentum" },
  { rule: "rmsprop", title: "RMSprop" },
  { rule: "adam", title: "Adam" },
  { rule: "adamw", title: "AdamW" },
];

const makers = { gradientDescent, momentum, rmsprop, adam, adamw } as const;

const dialects: Readonly<
  Record<SheetEntry["rule"], readonly { readonly call: string; readonly make: () => Rule }[]>
> = {
  gradientDescent: [],
  momentum: [
    { call: "torch.optim.SGD", make: () => torch.SGD({ momentum: 0.9 }) },
    { call: "keras SGD", make: () => keras.SGD({ momentum: 0.9 }) },
    { call: "optax.sgd", make: () => optax.sgd({ learning_rate: 0.01, momentum: 0.9 }) },
  ],
  rmsprop: [
    { call: "torch.optim.RMSprop", make: () => torch.RMSprop() },
    { call: "keras RMSprop", make: () => keras.RMSprop() },
    { call: "optax.rmsprop", make: () => optax.rmsprop({ learning_rate: 0.001 }) },
  ],
  adam: [
    { call: "torch.optim.Adam", make: () => torch.Adam() },
    { call: "keras Adam", make: () => keras.Adam() },
    { call: "optax.adam", make: () => optax.adam({ learning_rate: 0.001 }) },
  ],
  adamw: [
    { call: "torch.optim.AdamW", make: () => torch.AdamW() },
    { call: "keras AdamW", make: () => keras.AdamW() },
    { call: "optax.adamw", make: () => optax.adamw({ learning_rate: 0.001 }) },
  ],
};

/** The sheet: every entry from the rule's text, its facts and its equivalence to what libraries do. Takes a second or two. */
export function masterySheet(): readonly SheetEntry[] {
  return sheetRules.map(({ rule, title }) => {
    const made = makers[rule]();
    const { hyper, states, step } = facts(made);
    return {
      rule,
      title,
      made,
      defaults: Object.entries(hyper)
        .map(([symbol, value]) => `${symbol} = ${formatSetting(value)}`)
        .join(", "),
      state: describeState(states.map(({ name }) => name)),
      stability: describeStability(step),
      firstStep: describeFirstStep(step, made),
      scale: describeScale(step),
      libraries: dialects[rule].map(({ call, make }) => ({ call, says: compareWith(made, make()) })),
    };
  });
}

function describeState(names: readonly string[]): string {
  if (names.length === 0) return "nothing";
  return `${names.join(", ")}: ${names.length === 1 ? "1 number" : `${names.length} numbers`}`;
}

function describeStability(step: StepFacts | undefined): string {
  if (step?.stability.linear === true) return `αλ < ${formatMeasured(step.stability.limit)} on a quadratic`;
  return "no linear limit; its step does not shrink with the gradient";
}

function describeFirstStep(step: StepFacts | undefined, { hyper: { lr = Number.NaN } }: Rule): string {
  if (step?.firstStepBound === undefined)
    return step?.degree.degree === 0 ? "bounded but for the decay" : "as long as the gradient makes it";
  return `at most ${formatMeasured(step.firstStepBound / lr)} α`;
}

function describeScale(step: StepFacts | undefined): string {
  if (step?.degree.degree === 1) return "steps 100 times as long";
  if (step?.degree.degree === 0)
    return step.degree.withoutEpsilon ? "the same steps, ε aside" : "the same steps";
  return "no power of it";
}

function compareWith(own: Rule, theirs: Rule): string {
  const found = recognise(own, theirs, { conventions: true });
  const differs = differentDefaults(own, theirs, found.equivalence.renamed);
  const values = differs === "" ? "" : `; ${differs}`;
  if (found.kind === "same") {
    const { provided } = found.equivalence;
    return `the same${provided.length === 0 ? "" : ` while ${provided.join(" and ")}`}${values}`;
  }
  return `${found.kind === "variant" ? found.variant.name : "other steps"}${values}`;
}

/** The library's own values where they are others, by our symbols. */
function differentDefaults(own: Rule, theirs: Rule, renamed: Readonly<Record<string, string>>): string {
  const ours = new Map(
    own.program.hyperparameters.map(({ symbol, word }) => [symbol, own.hyper[word]] as const),
  );
  return theirs.program.hyperparameters
    .flatMap(({ symbol, word }) => {
      const mine = renamed[symbol] ?? symbol;
      const [here, there] = [ours.get(mine), theirs.hyper[word]];
      return here === undefined || there === undefined || here === there
        ? []
        : [`${mine} = ${formatSetting(there)}`];
    })
    .join(", ");
}
