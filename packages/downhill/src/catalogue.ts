import type { Family, Rule } from "./notation/rule.ts";
import { adabelief } from "./rules/adabelief.ts";
import { adadelta } from "./rules/adadelta.ts";
import { adagrad } from "./rules/adagrad.ts";
import { adam, adamw } from "./rules/adam.ts";
import { adamax } from "./rules/adamax.ts";
import { adan } from "./rules/adan.ts";
import { ademamix } from "./rules/ademamix.ts";
import { adopt } from "./rules/adopt.ts";
import { aggmo } from "./rules/aggregated-momentum.ts";
import { amsgrad } from "./rules/amsgrad.ts";
import { ema, swa } from "./rules/average.ts";
import { cautiousAdamw } from "./rules/cautious.ts";
import { centralize } from "./rules/centralization.ts";
import { clipByGlobalNorm, clipByNorm, clipByValue } from "./rules/clip.ts";
import { l2, weightDecay } from "./rules/decay.ts";
import { gradientDescent } from "./rules/gradient-descent.ts";
import { grams } from "./rules/grams.ts";
import { laprop } from "./rules/laprop.ts";
import { lamb, lars, novograd } from "./rules/layerwise.ts";
import { lion } from "./rules/lion.ts";
import { lookahead } from "./rules/lookahead.ts";
import { madgrad } from "./rules/madgrad.ts";
import { momentum, nesterov } from "./rules/momentum.ts";
import { nadam } from "./rules/nadam.ts";
import { adagradNorm, normalizedGradientDescent } from "./rules/normalized.ts";
import { optimistic } from "./rules/optimistic.ts";
import { qhadam, qhm } from "./rules/quasi-hyperbolic.ts";
import { radam } from "./rules/radam.ts";
import { rmsprop, rmspropCentered, rmspropMomentum } from "./rules/rmsprop.ts";
import { scheduleFreeAdamw, scheduleFreeSgd } from "./rules/schedule-free.ts";
import { signSgd, signum } from "./rules/sign.ts";
import { yogi } from "./rules/yogi.ts";

/** What the rules of a family have in common, as a heading, in the order in which they are told. */
export const ruleFamilies = {
  momentum: "Gradient descent and momentum",
  rates: "A rate for each coordinate",
  adam: "Adam and its relatives",
  sign: "Signs of the gradient",
  norm: "Norms of the gradient and of layers",
  before: "Before a rule in a chain",
  after: "After a rule in a chain",
} as const;

export type RuleFamily = keyof typeof ruleFamilies;

/** Where a rule was published. */
export interface RuleSource {
  /** Authors, year and place in the paper: `Kingma & Ba 2015, algorithm 1`. */
  readonly text: string;
  readonly url: string | undefined;
}

/** What is known of a rule of the library beside its text. */
export interface CatalogueEntry {
  /** Its name in the library and on the command line: `adamw`. */
  readonly name: string;
  /** Its name for people: `AdamW`. */
  readonly title: string;
  readonly family: RuleFamily;
  /** Of its publication; undefined where it has no source. */
  readonly year: number | undefined;
  /** Undefined for what libraries have without a paper. */
  readonly source: RuleSource | undefined;
  /** What it is called elsewhere, in small letters without spaces or hyphens. */
  readonly otherNames: readonly string[];
  /** Makes the rule, with hyperparameters by word over its own. */
  readonly make: (hyper?: Readonly<Record<string, number>>) => Rule;
}

/** Every rule of the library, by families; links of chains stand at the end. */
export const catalogue: readonly CatalogueEntry[] = [
  ...list("momentum", [
    ["gradientDescent", gradientDescent, "Gradient descent", "Cauchy 1847", undefined, "gd sgd"],
    ["momentum", momentum, "Momentum", "Polyak 1964", undefined, "heavyball polyak"],
    ["nesterov", nesterov, "Nesterov momentum", "Nesterov 1983", undefined, "nag"],
    ["qhm", qhm, "Quasi-hyperbolic momentum", "Ma & Yarats 2019", "1810.06801"],
    ["aggmo", aggmo, "Aggregated momentum", "Lucas et al. 2019", "1804.00325"],
    ["optimistic", optimistic, "Optimistic gradient descent", "Daskalakis et al. 2018", "1711.00141"],
    [
      "scheduleFreeSgd",
      scheduleFreeSgd,
      "Schedule-free SGD",
      "Defazio et al. 2024, eqs. 9 to 11 with the weights of algorithm 1",
      "2405.15682",
    ],
  ]),
  ...list("rates", [
    ["adagrad", adagrad, "AdaGrad", "Duchi, Hazan & Singer 2011, the diagonal form of figure 1 (JMLR 12)"],
    ["rmsprop", rmsprop, "RMSprop", "Tieleman & Hinton 2012, lecture 6.5"],
    ["rmspropCentered", rmspropCentered, "Centred RMSprop", "Graves 2013, eqs. 38–41"],
    ["rmspropMomentum", rmspropMomentum, "RMSprop with momentum"],
    ["adadelta", adadelta, "Adadelta", "Zeiler 2012, algorithm 1", "1212.5701"],
    ["madgrad", madgrad, "MADGRAD", "Defazio & Jelassi 2022, algorithm 1", "2101.11075"],
  ]),
  ...list("adam", [
    ["adam", adam, "Adam", "Kingma & Ba 2015, algorithm 1", "1412.6980"],
    ["adamw", adamw, "AdamW", "Loshchilov & Hutter 2019, algorithm 2", "1711.05101"],
    ["adamax", adamax, "AdaMax", "Kingma & Ba 2015, algorithm 2", "1412.6980"],
    ["amsgrad", amsgrad, "AMSGrad", "Reddi, Kale & Kumar 2018, algorithm 2", "1904.09237"],
    ["nadam", nadam, "NAdam", "Dozat 2016"],
    ["radam", radam, "RAdam", "Liu et al. 2020, algorithm 2", "1908.03265"],
    ["adabelief", adabelief, "AdaBelief", "Zhuang et al. 2020, algorithm 2", "2010.07468"],
    ["yogi", yogi, "Yogi", "Zaheer et al. 2018, algorithm 2 (NeurIPS)"],
    ["adan", adan, "Adan", "Xie et al. 2022, algorithm 1", "2208.06677"],
    ["ademamix", ademamix, "AdEMAMix", "Pagliardini, Ablin & Grangier 2024, algorithm 1", "2409.03137"],
    ["qhadam", qhadam, "QHAdam", "Ma & Yarats 2019", "1810.06801"],
    ["laprop", laprop, "LaProp", "Ziyin, Wang & Ueda 2020, algorithm 1", "2002.04839"],
    ["adopt", adopt, "ADOPT", "Taniguchi et al. 2024, algorithm 2", "2411.02853"],
    ["grams", grams, "Grams", "Cao, Li & Song 2024", "2412.17107"],
    ["cautiousAdamw", cautiousAdamw, "Cautious AdamW", "Liang et al. 2024, algorithm 1", "2411.16085"],
    [
      "scheduleFreeAdamw",
      scheduleFreeAdamw,
      "Schedule-free AdamW",
      "Defazio et al. 2024, algorithm 1",
      "2405.15682",
    ],
  ]),
  ...list("sign", [
    ["signSgd", signSgd, "SignSGD", "Bernstein et al. 2018, algorithm 1", "1802.04434"],
    ["signum", signum, "Signum", "Bernstein et al. 2018, algorithm 2", "1802.04434"],
    ["lion", lion, "Lion", "Chen et al. 2023, algorithm 2", "2302.06675"],
  ]),
  ...list("norm", [
    [
      "normalizedGradientDescent",
      normalizedGradientDescent,
      "Normalised gradient descent",
      "Hazan, Levy & Shalev-Shwartz 2015",
      "1507.02030",
    ],
    ["adagradNorm", adagradNorm, "AdaGrad-Norm", "Ward, Wu & Bottou 2019, algorithm 1", "1806.01811"],
    ["novograd", novograd, "NovoGrad", "Ginsburg et al. 2019, algorithm 1", "1905.11286"],
    ["lars", lars, "LARS", "You, Gitman & Ginsburg 2017, algorithm 1", "1708.03888"],
    ["lamb", lamb, "LAMB", "You et al. 2020, algorithm 2", "1904.00962"],
  ]),
  ...list("before", [
    ["l2", l2, "L2 regularisation"],
    ["weightDecay", weightDecay, "Decoupled weight decay", "Loshchilov & Hutter 2019"],
    ["clipByValue", clipByValue, "Clipping by value"],
    ["clipByNorm", clipByNorm, "Clipping by each tensor’s norm"],
    [
      "clipByGlobalNorm",
      clipByGlobalNorm,
      "Clipping by the global norm",
      "Pascanu, Mikolov & Bengio 2013, algorithm 1",
      "1211.5063",
    ],
    ["centralize", centralize, "Gradient centralisation", "Yong et al. 2020, eq. 1", "2004.01461"],
  ]),
  ...list("after", [
    ["lookahead", lookahead, "Lookahead", "Zhang et al. 2019, algorithm 1", "1907.08610"],
    ["ema", ema, "Exponential average of the parameters"],
    ["swa", swa, "Stochastic weight averaging", "Izmailov et al. 2018, algorithm 1", "1803.05407"],
  ]),
];

type Row = readonly [
  name: string,
  // Each family has its own words; what is wrong among them is thrown when the rule is made.
  make: (hyper?: never) => Rule,
  title: string,
  source?: string,
  arxiv?: string | undefined,
  otherNames?: string,
];

function list(family: RuleFamily, rows: readonly Row[]): readonly CatalogueEntry[] {
  return rows.map(([name, make, title, source, arxiv, otherNames]) => ({
    name,
    title,
    family,
    year: source === undefined ? undefined : Number(/\b\d{4}\b/.exec(source)?.[0]),
    source:
      source === undefined
        ? undefined
        : { text: source, url: arxiv === undefined ? undefined : `https://arxiv.org/abs/${arxiv}` },
    otherNames: otherNames === undefined ? [] : otherNames.split(" "),
    make: make as Family<string>,
  }));
}
