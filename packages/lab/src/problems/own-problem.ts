import { openOwnData, type ReadOwnData } from "../data/own-data.ts";
import type { Problem, TestScore } from "../problem.ts";
import { checkStart } from "./check-start.ts";
import type {
  GoodScore,
  OptionRange,
  ProblemDefinition,
  RaceDefaults,
  SearchDefaults,
} from "./definition.ts";
import { attempt } from "./describe-failure.ts";
import { holdOutExamples } from "./hold-out-examples.ts";
import { requireDefinition, requireMade, requireScore } from "./own-problem-fields.ts";

/** Held-out score as somebody's problem gives it. */
export type OwnScore = Omit<TestScore, "accuracy"> & { readonly accuracy?: number | undefined };

/** What a problem of somebody's own has to say; the rest of `Problem` is filled in. */
export type OwnParts = Pick<Problem, "shapes" | "initialise" | "evaluate"> &
  Partial<Pick<Problem, "dtype" | "examples" | "batchSize" | "flops">> & {
    test?(...args: Parameters<NonNullable<Problem["test"]>>): OwnScore | Promise<OwnScore>;
    dispose?(): void;
  };

/** What may stand beside it: how it is called, raced, tuned and judged. */
export interface OwnDefaults {
  readonly title?: string;
  readonly race?: Partial<RaceDefaults>;
  readonly search?: Partial<Omit<SearchDefaults, "recorded">> & { readonly recorded?: false };
  readonly good?: GoodScore;
  /** Where its data are from, for the sheet that `downhill problems` prints. */
  readonly source?: string;
}

/** A problem that is made from data or by options. */
export interface OwnRecipe extends OwnDefaults {
  readonly options?: Readonly<Record<string, OptionRange>>;
  make(options: Readonly<Record<string, number>>, read: ReadOwnData): OwnParts | Promise<OwnParts>;
}

/**
 * What a module exports as `problem` so that it can be raced like the lab's own. Parameters are 0 before `initialise`, are
 * named in `shapes`, and are float32 where `dtype` says nothing.
 */
export type OwnProblem = OwnRecipe | (OwnParts & OwnDefaults);

const usual = {
  steps: 1000,
  tests: 10,
  seeds: [1, 2, 3],
  tuningSeeds: [101, 102, 103],
  batchSize: 32,
  /** Percent of the training examples that tuning scores on. */
  heldOut: 20,
};

// Where a problem has examples, the lab itself can cut batches and hold examples out by their places.
const usualOptions: Readonly<Record<"batch" | "validation", OptionRange>> = {
  batch: {
    what: "examples in a batch; 0 for as many as the problem says",
    default: 0,
    least: 0,
    most: 2 ** 20,
    whole: true,
  },
  validation: {
    what: "percent of the training examples, the last ones, to score on in place of the test set",
    default: 0,
    least: 0,
    most: 90,
    whole: true,
  },
};

/**
 * Checks what a module exports as `problem` and fills in what it leaves out.
 * @param name what people see the module called in errors
 * @param module its URL, to which names of data files are relative
 * @throws Error for a field that is missing, unknown or wrong, with its place, its value and what it has to be
 */
export function readOwnProblem(value: unknown, name: string, module: string): ProblemDefinition {
  const own = requireDefinition(value, name);
  const isRecipe = "make" in own;
  const declared = isRecipe ? (own.options ?? {}) : {};
  // Only making it tells whether a recipe has examples; one that holds none out says that it has none.
  const hasExamples = isRecipe ? own.search?.validation !== 0 : (own.examples ?? 0) > 0;
  const options = { ...(hasExamples ? usualOptions : {}), ...declared };
  const steps = own.race?.steps ?? usual.steps;
  const validation = Object.hasOwn(declared, "validation") || !hasExamples ? 0 : usual.heldOut;
  return {
    title: own.title ?? `The problem of ${name}`,
    options,
    race: {
      seeds: usual.seeds,
      testEvery: Math.max(1, Math.round(steps / usual.tests)),
      ...own.race,
      steps,
    },
    search: { seeds: usual.tuningSeeds, validation, ...own.search, recorded: false },
    ...(own.good && { good: own.good }),
    ...(own.source && { source: own.source }),
    async make(settled, read) {
      const data = openOwnData(module, read);
      const parts = isRecipe
        ? requireMade(await attempt(`${name}: make`, () => own.make(settled, data.read)), name)
        : own;
      data.close();
      const made = fillIn(parts, name);
      const isOurs = (option: "batch" | "validation"): boolean => options[option] === usualOptions[option];
      const percent = isOurs("validation") ? (settled.validation ?? 0) : 0;
      const batch = isOurs("batch") ? (settled.batch ?? 0) : 0;
      if (batch > 0 && made.examples === 0)
        throw new RangeError(`${name}: batch is ${batch}, but the problem has no examples`);
      const problem = holdOutExamples({ ...made, batchSize: batch || made.batchSize }, percent, name);
      await checkStart(problem, name);
      return problem;
    },
  };
}

/** The functions stay methods of what the module gave. */
function fillIn(parts: OwnParts, name: string): Omit<Problem, "name" | "title"> {
  const { dtype = "f32", shapes, examples = 0, flops = Number.NaN } = parts;
  const batchSize = parts.batchSize ?? Math.min(usual.batchSize, examples);
  return {
    dtype,
    shapes,
    examples,
    batchSize,
    flops,
    initialise: (params, seed) => parts.initialise(params, seed),
    evaluate: (params, batch, grads) => parts.evaluate(params, batch, grads),
    ...(parts.test && {
      async test(params, extent): Promise<TestScore> {
        const score = await attempt(`${name}: test`, () => parts.test?.(params, extent));
        return { accuracy: undefined, ...requireScore(score, name) };
      },
    }),
    ...(parts.dispose && { dispose: () => parts.dispose?.() }),
  };
}
