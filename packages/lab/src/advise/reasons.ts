import { typicalDifference } from "../statistics/signed-rank.ts";
import type { Advice, Reason } from "./advice.ts";
import { freshSeeds } from "./plan.ts";

/** The claims that reasons rest on. */
export const claimNames = {
  momentum: "momentum-converges-faster",
  settling: "rmsprop-settles-suboptimally",
  scaling: "adaptive-rates-fit-each-parameter",
  rate: "learning-rate-decides",
} as const;

/** What reasons are made of. */
export type Evidence = Pick<
  Advice,
  "problem" | "landscape" | "halved" | "ranking" | "recommendation" | "plan"
>;

/** Gradients that differ this much between tensors, or a condition number, beyond which it matters. */
const much = 10;
/** Scores within this share of the best count as good. */
const near = 0.1;
/** A last loss this many times the lowest has settled somewhere else. */
const farAbove = 100;

/** Each measurement that bears on the choice, with what follows and the claim that it follows from. */
export function reasonsOf(evidence: Evidence): readonly Reason[] {
  return [
    conditioning(evidence),
    noise(evidence),
    momentumGain(evidence),
    scales(evidence),
    settling(evidence),
    forgiveness(evidence),
    memory(evidence),
  ].flatMap((reason) => reason ?? []);
}

function conditioning({ landscape: { curvature, after } }: Evidence): Reason {
  const { smallest, largest } = curvature;
  const measured = `second derivatives after ${after} steps reach from ${short(smallest)} to ${short(largest)} at least`;
  const condition = largest / smallest;
  const says = !(smallest > 0)
    ? "not convex here, so without a condition number, and what is known of momentum holds for steep directions alone"
    : condition < much
      ? `a condition number of ${short(condition)} or more, at which momentum may have little to gain`
      : `a condition number of ${short(condition)} or more, whose root is what a well-tuned momentum may gain without noise`;
  return { about: "conditioning", measured, says, claim: claimNames.momentum };
}

function noise({ landscape, problem }: Evidence): Reason {
  const { scale, variance, batches } = landscape.noise;
  const claim = claimNames.momentum;
  const hasData = problem.examples > 0;
  if (!hasData && variance === 0)
    return { about: "noise", measured: "no data, and none", says: "what momentum gains it keeps", claim };
  const size = hasData ? problem.batchSize : 1;
  const ratio = scale / size;
  const measured =
    scale === Number.POSITIVE_INFINITY
      ? `no signal to be seen through the noise of ${batches} batches of ${size}`
      : `noise scale of ${short(scale)} ${hasData ? "examples" : "evaluations"}, against batches of ${size}`;
  const says =
    ratio > 1
      ? "a batch has more noise than signal, which takes from momentum's gain; a falling rate would help any rule to settle"
      : "a batch has more signal than noise, so that what momentum gains it mostly keeps";
  return { about: "noise", measured, says, claim };
}

function momentumGain({ ranking }: Evidence): Reason | undefined {
  const [plain, heavy] = ["gradientDescent", "momentum"].map((name) =>
    ranking.find((one) => one.name === name),
  );
  if (plain === undefined || heavy === undefined) return undefined;
  const { low, high } = typicalDifference(
    heavy.scores.map((score, i) => score - (plain.scores[i] ?? Number.NaN)),
  );
  return {
    about: "momentum",
    measured: `median score ${short(heavy.median)}, of gradient descent ${short(plain.median)}`,
    says:
      plain.scores.length < freshSeeds
        ? "too few seeds to tell a difference from noise"
        : high < 0
          ? "it gains here, beyond noise"
          : low > 0
            ? "it loses here, beyond noise"
            : "no difference beyond noise, as where noise or a good condition leaves nothing to gain",
    claim: claimNames.momentum,
  };
}

function scales({
  landscape: {
    noise: { sizes },
  },
}: Evidence): Reason | undefined {
  const sorted = Object.entries(sizes)
    .filter(([, size]) => size > 0)
    .sort(([, a], [, b]) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined || sorted.length < 2) return undefined;
  const ratio = most[1] / least[1];
  return {
    about: "scales",
    measured: `gradients of ${most[0]} are ${short(ratio)} times those of ${least[0]} (root mean squares)`,
    says:
      ratio >= much
        ? "one rate does not fit all tensors, which leaves something to rules that scale each parameter"
        : "the tensors are alike, which leaves little to rules that scale each parameter",
    claim: claimNames.scaling,
  };
}

function settling({ problem, landscape, ranking }: Evidence): Reason | undefined {
  const scaled = ranking.find(({ name }) => name === "rmsprop");
  const lowest = Math.min(...ranking.map(({ lastLoss }) => lastLoss));
  if (
    problem.examples > 0 ||
    landscape.noise.variance > 0 ||
    scaled === undefined ||
    !(scaled.lastLoss > farAbove * lowest && lowest >= 0)
  )
    return undefined;
  return {
    about: "rmsprop",
    measured: `loss ${short(scaled.lastLoss)} at the last step, the lowest of all ${short(lowest)}`,
    says: "at a fixed rate it stays about its rate away from the minimum; a falling rate would bring it there",
    claim: claimNames.settling,
  };
}

function forgiveness({ halved, recommendation, plan }: Evidence): Reason | undefined {
  const tried = halved.find(({ name }) => name === recommendation?.name)?.tried ?? [];
  const steps = plan.rounds[0]?.steps;
  const first = tried.filter((one) => one.steps === steps).map(({ score }) => score);
  const best = Math.min(...first);
  if (recommendation === undefined || !Number.isFinite(best)) return undefined;
  const good = first.filter((score) => score <= best + near * Math.abs(best)).length;
  return {
    about: "rate",
    measured: `of ${first.length} rates, each about 3 times the one before, ${good} within 10 % of the best after ${steps} steps`,
    says:
      good >= 3 ? "its rate need not be met closely" : "its rate has to be met within a factor of 3 or so",
    claim: claimNames.rate,
  };
}

function memory({ ranking, problem }: Evidence): Reason | undefined {
  if (ranking.length === 0) return undefined;
  const states = ranking.map(({ name, stateBytes }) => `${name} ${bytes(stateBytes)}`);
  return {
    about: "memory",
    measured: states.join(", "),
    says: `state for ${problem.parameters.toLocaleString("en-US")} parameters, which decides where scores are alike`,
    claim: undefined,
  };
}

function bytes(count: number): string {
  if (count < 1e3) return `${count} B`;
  return count < 1e6 ? `${short(count / 1e3)} kB` : `${short(count / 1e6)} MB`;
}

/** Three significant digits. */
function short(value: number): string {
  const rounded = Number(value.toPrecision(3));
  return Number.isFinite(value) ? String(rounded) : value > 0 ? "∞" : "diverged";
}
