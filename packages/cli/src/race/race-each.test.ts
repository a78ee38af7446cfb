import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ContestResult, RaceResult, RunRecord } from "@downhill/lab";
import { afterAll, describe, expect, test } from "vitest";
import { spawnDownhill } from "../spawn-downhill.ts";
import { plain } from "../terminal/paint.ts";
import { widthOf } from "../terminal/text.ts";
import { profileReport } from "./profile-report.ts";

const scratch = mkdtempSync(join(tmpdir(), "downhill-each-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const race = (...args: readonly string[]) => spawnDownhill(scratch, ["race", ...args]);
const rules = ["--rules", "adam,momentum", "--seeds", "2", "--steps", "40"];

const bowl = `
export const problem = {
  shapes: { x: [2] },
  initialise({ x }: Record<string, Float32Array>) { x.fill(1); },
  evaluate({ x }: Record<string, Float32Array>, _batch: Uint32Array, grads: Record<string, Float32Array>) {
    grads.x.set(x);
    return x.reduce((sum, value) => sum + value ** 2 / 2, 0);
  },
};
`;

describe("several problems", () => {
  test("are raced one after the other, with profiles over them at the end", async () => {
    const { code, stdout } = await race("quadratic,rosenbrock", ...rules);
    expect(code).toBe(0);
    const places = ["race quadratic", "race rosenbrock", "2 problems together", "τ = 4"].map((text) =>
      stdout.indexOf(text),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test("are one array as JSON, tuned or not", async () => {
    const [plainly, tuned] = await Promise.all([
      race("quadratic,rosenbrock", ...rules, "--json"),
      race("quadratic,rosenbrock", ...rules, "--json", "--tune", "2"),
    ]);
    const results: readonly RaceResult[] = JSON.parse(plainly.stdout);
    expect(results.map(({ problem }) => problem.name)).toEqual(["quadratic", "rosenbrock"]);
    const contests: readonly ContestResult[] = JSON.parse(tuned.stdout);
    expect(contests.map((one) => [one.race.problem.name, one.contenders.length])).toEqual([
      ["quadratic", 2],
      ["rosenbrock", 2],
    ]);
  });

  test("may have one without a target; the page and the terminal say why there is no profile", async () => {
    writeFileSync(join(scratch, "bowl.ts"), bowl);
    const { code, stdout } = await race(
      "./bowl.ts,quadratic",
      ...rules,
      "--lr",
      "0.01",
      "--report",
      "both.html",
    );
    expect(code).toBe(0);
    const note = "Profiles need two problems with a target: ./bowl.ts has no target to be timed by.";
    expect(stdout.replaceAll("\n", " ")).toContain(note);
    expect(readFileSync(join(scratch, "both.html"), "utf8")).toContain(note);
  });

  test("are all looked at before the first is raced, and so are the rules that are to be tuned", async () => {
    writeFileSync(join(scratch, "fixed.rule"), "fixed()\nθ ← θ − 0.1 g\n");
    const [unknown, twice, fixed] = await Promise.all([
      race("quadratic,rosenbrok", "--json"),
      race("quadratic,quadratic", "--json"),
      race("quadratic,beale", "--json", "--tune", "2", "--rules", "adam,fixed.rule"),
    ]);
    expect(unknown).toMatchObject({ code: 2, stdout: "" });
    expect(unknown.stderr).toContain("Did you mean rosenbrock?");
    expect(twice).toEqual({ code: 2, stdout: "", stderr: "downhill: quadratic is named twice\n" });
    expect(fixed).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "downhill: --tune: fixed has nothing that can be tuned (no hyperparameters); leave it out, or race without --tune\n",
    });
  });
});

test("the tables of many problems stay within 80 columns, and lose none", () => {
  const labels = ["gradientDescent", "adam"];
  const names = Array.from({ length: 14 }, (_, i) => `${"problem".slice(0, 1 + (i % 7))}${i}`);
  const races = names.map((name): RaceResult => {
    const runs = labels.map(
      (_, entrant): RunRecord => ({
        entrant,
        seed: 0,
        losses: [1],
        tests: [],
        diagnoses: [],
        stepsToTarget: entrant === 0 ? 10 : undefined,
        secondsToTarget: undefined,
        divergedAt: undefined,
        seconds: 1,
        optimizerSeconds: 0.1,
      }),
    );
    return {
      problem: { name, title: "", parameters: 1, examples: 0, batchSize: 0 },
      entrants: labels.map((label) => ({ label, text: "", hyper: {} })),
      seeds: [0],
      steps: 10,
      target: { metric: "loss", value: 0.1 },
      runs,
      reused: 0,
      seconds: 1,
      workers: 1,
    };
  });
  const report = profileReport(races, 80, plain);
  for (const line of report) expect(widthOf(line), line).toBeLessThanOrEqual(80);
  const headings = report.filter((line) => line.startsWith("rule ")).slice(1);
  expect(headings.flatMap((line) => line.trim().split(/ +/).slice(1))).toEqual(names);
  expect(report.slice(2, 7)).toEqual([
    "                    within   within   within",
    "rule                 τ = 1    τ = 2    τ = 4  score",
    "───────────────────────────────────────────────────",
    "● gradientDescent  100.0 %  100.0 %  100.0 %  1.000",
    "▲ adam               0.0 %    0.0 %    0.0 %  0.000",
  ]);
});
