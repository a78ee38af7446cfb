import { problems } from "@downhill/lab/problems/catalogue";
import type { RateRecord } from "@downhill/lab/search/rate-record";
import type { OfferedProblem, RateSearch } from "./offered-problem.ts";

type Own = Pick<OfferedProblem, "name" | "short" | "network" | "files" | "shows" | "hasDevice">;

const none = { shows: undefined, hasDevice: false } as const;
const text = { files: ["moby-dick.txt"], shows: "text" } as const;

const offers: readonly Own[] = [
  {
    ...{ name: "digits", short: "Digits", network: "perceptron" },
    ...{ files: ["digits.csv.gz"], shows: "digits", hasDevice: false },
  },
  {
    ...{ name: "mnist", short: "MNIST", network: "convolutional network" },
    files: [
      "train-images-idx3-ubyte",
      "train-labels-idx1-ubyte",
      "t10k-images-idx3-ubyte",
      "t10k-labels-idx1-ubyte",
    ],
    ...{ shows: "mnist", hasDevice: true },
  },
  { ...text, name: "moby-transformer", short: "Moby-Dick", network: "Transformer", hasDevice: true },
  { ...text, name: "moby-gru", short: "Moby-Dick", network: "GRU", hasDevice: false },
  { ...text, name: "moby-lstm", short: "Moby-Dick", network: "LSTM", hasDevice: false },
  { ...none, name: "phonemes-gru", short: "Pronunciation", network: "GRU", files: ["cmudict.json"] },
  { ...none, name: "adding-gru", short: "Adding numbers", network: "GRU", files: [] },
  { ...none, name: "adding-lstm", short: "Adding numbers", network: "LSTM", files: [] },
];

// At build time only: a client that imported this would carry every problem and every record.
const records = import.meta.glob<RateRecord>("../../../lab/record/*-learning-rates.json", {
  import: "default",
  eager: true,
});

/** The problems that the page offers, with what the lab knows of them. */
export function offerProblems(): readonly OfferedProblem[] {
  return offers.map((own) => {
    const definition = problems[own.name];
    if (definition === undefined) throw new Error(`the lab has no problem ${own.name}`);
    const { title, source, race, good, search } = definition;
    return { ...own, title, source, race, good, search: search.recorded ? readSearch(own.name) : undefined };
  });
}

function readSearch(name: string): RateSearch {
  const record = records[`../../../lab/record/${name}-learning-rates.json`];
  if (record === undefined) throw new Error(`there is no record of rates for ${name}`);
  const { steps, seeds, rules } = record;
  return {
    steps,
    seeds,
    rules: rules.map(({ rule, best, fixed, trials }) => ({
      rule,
      hyper: { ...fixed, lr: best },
      trials: trials.length,
    })),
  };
}
