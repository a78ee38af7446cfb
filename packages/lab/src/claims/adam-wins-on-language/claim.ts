import { adam, gradientDescent, momentum, type Rule, rmsprop, signSgd } from "downhill";
import { loadMobyDick } from "../../data/moby-dick.ts";
import { countWordBigrams } from "../../data/word-bigrams.ts";
import { type BigramSoftmax, createBigramSoftmax } from "../../models/bigram-softmax.ts";
import type { Claim, Effect, Verdict } from "../claim.ts";
import { type BigramPath, bestBigramPath, marks, mostSteps, near } from "./bigram-path.ts";
import { flatten, groupByFrequency, type WordGroup } from "./word-frequencies.ts";

const words = 300;
const fewWords = 100;

interface Candidate {
  readonly name: string;
  readonly make: (hyper: { readonly lr: number }) => Rule;
  /** The middle of the rates that are tried first. */
  readonly first: number;
}

const adaptive: Candidate = { name: "Adam", make: adam, first: 0.3 };
const plain: readonly Candidate[] = [
  { name: "gradient descent", make: gradientDescent, first: 30 },
  { name: "momentum β = 0.9", make: ({ lr }) => momentum({ lr, beta: 0.9 }), first: 10 },
  { name: "momentum β = 0.99", make: ({ lr }) => momentum({ lr, beta: 0.99 }), first: 3 },
];
const others: readonly Candidate[] = [
  { name: "RMSprop", make: rmsprop, first: 0.1 },
  { name: "sign descent", make: signSgd, first: 0.03 },
];

export const adamWinsOnLanguage: Claim = {
  name: "adam-wins-on-language",
  statement: "Adam trains language models faster than gradient descent.",
  about: "adam",
  sources: [
    "Kunstner et al. 2023, Noise is not the main factor behind the gap between SGD and Adam, arXiv:2304.13960",
    "Kunstner et al. 2024, Heavy-tailed class imbalance and why Adam outperforms gradient descent on language models, arXiv:2402.19449",
  ],
  tier: "minutes",
  experiment:
    "Linear softmax on the word pairs of Moby-Dick, the 299 commonest words and one for the rest, from W = 0, all pairs at each step, so without noise and " +
    "without seeds: steps until the loss is within 0.1 nats of the optimum, the entropy of a word given the one before. Every rule at its own best " +
    "rate by half decades, followed beyond an end. Then with every word before made as frequent as any other, and with half of the pairs drawn evenly too.",
  rule:
    "Supported if Adam takes at most half the steps of the best of gradient descent and momentum with β = 0.9 and 0.99; refuted if it takes as many or " +
    "more; inconclusive between.",
  counterSwitch:
    "words of nearly equal frequency, before and after: the others then take less than twice the steps of Adam",
  scale:
    "The advantage is there at 100 words and greater at 300; it grows with the spread of the frequencies.",
  seeds: [],
  tuningSeeds: [],
  async run({ read, signal }) {
    const text = await loadMobyDick(read);
    const { joint } = countWordBigrams(text, words);
    const model = createBigramSoftmax(joint, words);
    const slow = await followAll(model, plain, signal);
    const [fast] = await followAll(model, [adaptive], signal);
    const rest = await followAll(model, others, signal);
    if (fast === undefined) throw new Error("Adam was not run: a bug");
    const times = stepsOfBest(slow) / fast.steps;
    const equalBefore = await timesAsMany(createBigramSoftmax(flatten(joint, words, 0), words), signal);
    const equal = await timesAsMany(createBigramSoftmax(flatten(joint, words, 0.5), words), signal);
    const few = await timesAsMany(
      createBigramSoftmax(countWordBigrams(text, fewWords).joint, fewWords),
      signal,
    );
    const groups = groupByFrequency(joint, words, 5);
    const all = [...slow, fast, ...rest];
    return {
      verdict: judgeSpeed(times),
      because:
        `Within ${near} nats of the optimum Adam is after ${fast.steps} steps, and gradient descent or momentum, whichever is faster, after ` +
        `${stepsOfBest(slow)}, ${times.toFixed(1)} times as many; with words before of equal frequency ${equalBefore.toFixed(1)} times, and with half of the ` +
        `pairs drawn evenly too ${equal.toFixed(1)} times.`,
      effects: [
        {
          name: "times the steps of Adam that the best of gradient descent and momentum takes",
          value: times,
        },
        { name: "the same, words before of equal frequency", value: equalBefore },
        { name: "the same, and half of the pairs drawn evenly", value: equal },
        { name: `the same, ${fewWords} words`, value: few },
        ...all.flatMap((path): readonly Effect[] => [
          {
            name: `steps to within ${near} nats, ${path.name}${Number.isFinite(path.steps) ? "" : ": more than"}`,
            value: Math.min(path.steps, mostSteps),
          },
          { name: `its rate, ${path.name}`, value: path.lr },
          ...path.excess.map((value, i) => ({
            name: `nats above the optimum at step ${marks[i]}, ${path.name}`,
            value,
          })),
        ]),
        ...all.flatMap((path) => groups.map((group, i) => groupEffect(path, group, i))),
      ],
    };
  },
};

/** @param times how many times Adam's steps the others' best takes */
export function judgeSpeed(times: number): Verdict {
  return { kind: times >= 2 ? "supported" : times <= 1 ? "refuted" : "inconclusive" };
}

type NamedPath = BigramPath & { readonly name: string };

async function followAll(
  model: BigramSoftmax,
  candidates: readonly Candidate[],
  signal: AbortSignal | undefined,
): Promise<readonly NamedPath[]> {
  const paths: NamedPath[] = [];
  for (const { name, make, first } of candidates) {
    signal?.throwIfAborted();
    paths.push({ name, ...(await bestBigramPath(model, make, first)) });
  }
  return paths;
}

async function timesAsMany(model: BigramSoftmax, signal: AbortSignal | undefined): Promise<number> {
  const [fast] = await followAll(model, [adaptive], signal);
  return stepsOfBest(await followAll(model, plain, signal)) / (fast?.steps ?? Number.NaN);
}

function stepsOfBest(paths: readonly BigramPath[]): number {
  return Math.min(...paths.map(({ steps }) => steps));
}

function groupEffect({ name, byWord }: NamedPath, { members, mass }: WordGroup, index: number): Effect {
  const excess = members.reduce((sum, word) => sum + (byWord[word] ?? Number.NaN), 0);
  const place = `group ${index + 1} from frequent to rare, ${members.length} words, ${(100 * mass).toFixed(0)} % of the text`;
  return {
    name: `nats a word above the optimum at step ${marks.at(-1)}, ${name}, ${place}`,
    value: excess / mass,
  };
}
