import { adam, constant, warmup } from "downhill";
import type { Entrant } from "../../race/race.node.ts";
import { median } from "../../statistics/quantile.ts";
import { typicalDifference } from "../../statistics/signed-rank.ts";
import type { Claim, ClaimContext, Effect } from "../claim.ts";
import { finalScores } from "../final-scores.ts";
import { halfDecades } from "../half-decades.ts";

const tuningSeeds = [101, 102];
const seeds = [11, 12, 13, 14, 15, 16];
const steps = 200;
const rising = 40;
const spec = { name: "moby-transformer", options: { batch: 8 } };
const validation = 100_000;
const rates = halfDecades(-7, -3);
/** The high rate over the best fixed one. */
const excess = 10;
/** Nats a character that matter. */
const margin = 0.02;
/** What a run that diverged counts as: every one of the 74 characters as likely. */
const guessing = Math.log(74);

export const warmupHelpsAdam: Claim = {
  name: "warmup-helps-adam",
  statement: "Adam needs a learning rate that warms up.",
  about: "adam",
  sources: [
    "Vaswani et al. 2017, Attention Is All You Need, section 5.3, arXiv:1706.03762",
    "Liu et al. 2020, On the Variance of the Adaptive Learning Rate and Beyond, arXiv:1908.03265",
    "Xiong et al. 2020, On Layer Normalization in the Transformer Architecture, arXiv:2002.04745",
  ],
  tier: "minutes",
  experiment:
    `A pre-norm Transformer of two layers on the characters of Moby-Dick, ${steps} steps of 8 windows, Adam at the best of ${rates.length} fixed rates ` +
    `(other seeds, held-out training text) and at ${excess} times it, each with the rate rising along a line over the first ${rising} steps and without: ` +
    `nats a character on the end of the book, ${seeds.length} fresh seeds; a run that diverges counts as guessing.`,
  rule:
    `Warming up helps where the loss without it is more than ${margin} nats higher (whole interval), and does not where it is less. Supported if it helps ` +
    "at both rates; if at one alone, it depends on the rate; refuted if it helps at neither; else inconclusive.",
  counterSwitch: "the rate: the best fixed one against ten times that",
  scale:
    "Two layers with the norm before each part, which Xiong et al. found to need no warming up; deeper models, or the norm behind, need not behave so.",
  seeds,
  tuningSeeds,
  async run(context) {
    const best = await bestRate(context);
    const chosen = [best, Number((excess * best).toPrecision(3))];
    const entrants = chosen.flatMap((lr): readonly Entrant[] => [
      { label: `at once ${lr}`, rule: adam({ lr }) },
      { label: `warmed up ${lr}`, rule: adam({ lr }), schedule: { lr: warmup(rising, constant(lr)) } },
    ]);
    const losses = (await finalScores(context, spec, entrants, { seeds, steps, score: "loss" })).map((list) =>
      list.map((loss) => Math.min(loss, guessing)),
    );
    const gains = chosen.map((_, i) => {
      const [plain = [], warmed = []] = [losses[2 * i], losses[2 * i + 1]];
      const { estimate, low, high } = typicalDifference(
        plain.map((loss, seed) => loss - (warmed[seed] ?? Number.NaN)),
      );
      return { value: estimate, low, high };
    });
    const [gain, gainBeyond] = gains;
    if (gain === undefined || gainBeyond === undefined) throw new Error("a rate was not run");
    const helps = gains.map(({ low }) => low > margin);
    const helpsNowhere = gains.every(({ high }) => high < margin);
    const effects: readonly [Effect, ...Effect[]] = [
      { name: `nats a character that warming up gains at ${excess} times the best rate`, ...gainBeyond },
      { name: "the same at the best fixed rate", ...gain },
      { name: "the best fixed rate", value: best },
      ...entrants.map(({ label }, i) => ({
        name: `median nats a character, ${label}`,
        value: median(losses[i] ?? []),
      })),
    ];
    return {
      verdict: helps.every((does) => does)
        ? { kind: "supported" }
        : helps.some((does) => does)
          ? { kind: "depends", on: "how high the rate is" }
          : { kind: helpsNowhere ? "refuted" : "inconclusive" },
      because:
        `At the best fixed rate, ${best}, warming up gains ${gain.value.toFixed(3)} nats a character; at ${excess} times it ` +
        `${gainBeyond.value.toFixed(3)}.`,
      effects,
    };
  },
};

async function bestRate(context: ClaimContext): Promise<number> {
  const swept = rates.map((lr) => ({ label: `${lr}`, rule: adam({ lr }) }));
  const tuning = { ...spec, options: { ...spec.options, validation } };
  const losses = await finalScores(context, tuning, swept, { seeds: tuningSeeds, steps, score: "loss" });
  const medians = losses.map((list) => median(list));
  return rates[medians.indexOf(Math.min(...medians))] ?? Number.NaN;
}
