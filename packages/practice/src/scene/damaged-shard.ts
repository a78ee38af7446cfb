import { createRandom } from "@downhill/lab/random";
import { formatMeasured } from "@downhill/lab/report/number";
import { adam } from "downhill";
import type { Curve, Scene } from "../question/diagnose-question.ts";
import { mean } from "./average-every.ts";

export const damagedShard = { rates: [0.01, 0.005], damagedSteps: 8, steps: 280 } as const;

/** Some batches in a row are of bytes that are no text. */
export const damagedShardScene: Scene = {
  mend: `The run goes on from before the spike, and the ${damagedShard.damagedSteps} damaged batches are skipped.`,
  async run({ seed, isMended, readData }) {
    const { trainCharacters } = await import("./train-characters.ts");
    const { rates, damagedSteps, steps } = damagedShard;
    const first = firstDamagedStep(seed);
    const runs = [];
    for (const lr of rates) {
      const noise = createRandom(seed, "noise");
      runs.push(
        await trainCharacters({
          ...{ seed, steps, readData, rule: adam({ lr }) },
          prepareBatch({ inputs, labels, alphabet }, step) {
            if (step < first || step >= first + damagedSteps) return undefined;
            if (isMended) return "skip";
            // The characters are in the order of how common they are; those of the last sixth hardly occur in a text. They are few,
            // so that their gradients agree: with twice as many, a batch's own noise comes near to the jump at some seeds.
            const rare = (): number => alphabet.length - 1 - noise.below(Math.floor(alphabet.length / 6));
            for (let i = 0; i < inputs.length; i++) [inputs[i], labels[i]] = [rare(), rare()];
            return undefined;
          },
        }),
      );
    }
    const x = Array.from({ length: steps }, (_, index) => index + 1);
    const curves = [
      ...runs.map(
        ({ losses }, index): Curve => ({
          name: `loss at α = ${rates[index]}`,
          axis: { label: "training loss", isLogarithmic: false },
          ...{ x, y: losses },
        }),
      ),
      {
        name: `gradient norm at α = ${rates[0]}`,
        axis: { label: "gradient norm, before anything clips it", isLogarithmic: true },
        ...{ x, y: runs[0]?.norms ?? [] },
      },
    ];
    return { x: "step", curves, caption: describe(runs[0]) };
  },
};

/** Where the damage begins. */
export function firstDamagedStep(seed: number): number {
  return 150 + createRandom(seed, "data").below(60);
}

/** What the first of the runs shows after its beginning; steps that were left out do not count. */
function describe(
  run: { readonly losses: readonly number[]; readonly norms: readonly number[] } | undefined,
): string {
  const taken = run?.losses.flatMap((loss, index) => (Number.isNaN(loss) ? [] : [index])) ?? [];
  const [losses, norms] = [run?.losses ?? [], run?.norms ?? []].map((values) =>
    taken.map((index) => values[index] ?? Number.NaN),
  ) as [number[], number[]];
  const begun = 50;
  const usual =
    norms.slice(begun).toSorted((a, b) => a - b)[Math.floor((norms.length - begun) / 2)] ?? Number.NaN;
  const jump = norms.findIndex((norm, at) => at >= begun && norm > 3 * usual);
  const end = formatMeasured(mean(losses.slice(-20)));
  if (jump < 0)
    return `After its first ${begun} steps the gradient is never longer than ${formatMeasured(Math.max(...norms.slice(begun)) / usual)} times its median; the loss at the end is ${end}.`;
  const before = mean(losses.slice(jump - 20, jump));
  const after = mean(losses.slice(jump + 10, jump + 20));
  return `At step ${(taken[jump] ?? Number.NaN) + 1} the gradient is ${formatMeasured((norms[jump] ?? 0) / usual)} times as long as its median; over the 20 steps before it was at most ${formatMeasured(Math.max(...norms.slice(jump - 20, jump)) / usual)} times as long. The loss goes from ${formatMeasured(before)} before to ${formatMeasured(losses[jump] ?? Number.NaN)}, is ${formatMeasured(after)} 10 to 20 steps later, and ${end} at the end.`;
}
