import type { RaceResult } from "../race/result.ts";

const header = [
  "problem",
  "rule",
  "seed",
  "step",
  "training_loss",
  "test_loss",
  "test_accuracy",
  "test_examples",
];

/**
 * Every loss and every test of races as one table in RFC 4180's CSV, a line for each step of each run at which anything was
 * measured. `step` counts the steps taken before; what was not measured there is empty. A run that diverged ends early. Numbers
 * have all their digits and read back as the same bits.
 */
export function raceCsv(races: readonly RaceResult[]): string {
  const rows = races.flatMap(({ problem, entrants, runs }) =>
    runs.flatMap(({ entrant, seed, losses, tests }) => {
      const byStep = new Map(tests.map((test) => [test.step, test]));
      const last = Math.max(losses.length - 1, ...byStep.keys());
      return Array.from({ length: last + 1 }, (_, step) => {
        const test = byStep.get(step);
        return [
          problem.name,
          entrants[entrant]?.label,
          seed,
          step,
          losses[step],
          test?.loss,
          test?.accuracy,
          test?.examples,
        ];
      }).filter((row) => row.slice(4).some((value) => value !== undefined));
    }),
  );
  return [header, ...rows].map((row) => `${row.map(quote).join(",")}\r\n`).join("");
}

/** A field; in quotes where it holds what would end it. */
function quote(value: string | number | undefined): string {
  const text = String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
