import { problems } from "@downhill/lab/problems/catalogue";
import { formatHyper } from "@downhill/lab/report/tuning";
import { readTunedHyper } from "@downhill/lab/search/tuned-rules";
import { catalogue } from "downhill/catalogue";
import type { HandedRace } from "../evidence-run/hand-over.ts";
import { createPageRaces } from "../training/race-in-page.ts";
import { readDataOverHttp } from "../training/read-data-over-http.ts";

const names = ["gradientDescent", "momentum", "rmsprop", "adam"];

/** What `npx downhill race digits` runs, in the page: the four textbook rules at their recorded rates. */
export async function runExample(
  root: string,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<HandedRace> {
  const { digits } = problems;
  if (digits === undefined) throw new Error("there is no problem digits: a bug");
  const tuned = await readTunedHyper({ name: "digits" }, readDataOverHttp({ root }));
  const entrants = names.map((name) => {
    const entry = catalogue.find((one) => one.name === name);
    if (entry === undefined) throw new Error(`there is no rule ${name}: a bug`);
    return { label: name, rule: entry.make(tuned[name]) };
  });
  const { race } = createPageRaces({ root });
  const { seeds, steps, testEvery, target } = digits.race;
  const result = await race({ name: "digits" }, entrants, {
    seeds,
    steps,
    testEvery,
    target,
    signal,
    onProgress: ({ done, total }) => onProgress(done / total),
  });
  const others = entrants.flatMap(({ label, rule: { hyper } }) => {
    const { lr: _, ...rest } = hyper;
    return Object.keys(rest).length === 0 ? [] : [`${label} ${formatHyper(rest)}`];
  });
  return {
    ...result,
    circumstances: {
      learningRates: "the best of a search with other seeds (packages/lab/record/digits-learning-rates.json)",
      hyper: others.join("; "),
      cores: navigator.hardwareConcurrency,
      processor: undefined,
    },
    command: "npx downhill race digits",
    madeBy: `downhill in a page of its own site, ${new Date().toISOString().slice(0, 10)}`,
  };
}
