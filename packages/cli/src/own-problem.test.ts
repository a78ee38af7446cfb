import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RaceResult } from "@downhill/lab";
import { afterAll, describe, expect, test } from "vitest";
import { spawnDownhill } from "./spawn-downhill.ts";

const root = join(import.meta.dirname, "../../..");
const scratch = mkdtempSync(join(tmpdir(), "downhill-own-cli-"));
afterAll(() => rmSync(scratch, { recursive: true }));

function write(name: string, text: string): string {
  writeFileSync(join(scratch, name), text);
  return `./${name}`;
}

const bowl = (gradient: string): string => `
export const problem = {
  shapes: { x: [3], y: [2] },
  initialise({ x, y }: Record<string, Float32Array>) { x.fill(1); y.fill(2); },
  evaluate({ x, y }: Record<string, Float32Array>, _batch: Uint32Array, grads: Record<string, Float32Array>) {
    grads.x.set(x);
    grads.y.set(y.map((value) => ${gradient}));
    return [...x, ...y].reduce((sum, value) => sum + value ** 2 / 2, 0);
  },
};
`;

describe("the examples", () => {
  test("the O-rings reach the published likelihood, and say where the rates are from", async () => {
    const args = [
      "race",
      "./examples/o-rings.ts",
      "--rules",
      "adam",
      "--lr",
      "0.3",
      "--seeds",
      "1",
      "--fresh",
    ];
    const { code, stdout, stderr } = await spawnDownhill(root, [...args, "--json"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const result: RaceResult = JSON.parse(stdout);
    expect(result.problem).toMatchObject({ name: "./examples/o-rings.ts", parameters: 2, examples: 23 });
    // Residual deviance of the fit: 20.315 (Dalal, Fowlkes & Hoadley 1989, and every textbook on logistic regression).
    expect(46 * Number(result.runs[0]?.losses.at(-1))).toBeCloseTo(20.315, 3);
  });

  test.each(["o-rings", "digits-softmax"])("%s passes the check of its gradient", async (name) => {
    const { code, stdout, stderr } = await spawnDownhill(root, ["problems", `./examples/${name}.ts`]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("it agrees with central differences");
  });
});

describe("a module", () => {
  test("whose gradient is wrong is told which tensor, and the exit code is 1", async () => {
    const { code, stdout } = await spawnDownhill(scratch, ["problems", write("wrong.ts", bowl("2 * value"))]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/it is not the slope of the loss, 4 of 9 times/);
    const rows = stdout.split("\n").filter((line) => /^[xy] {2}/.test(line));
    expect(rows.map((row) => row[0])).toEqual(["y", "y", "y", "y"]);
  });

  test("can be tuned, and its runs are kept until it changes", async () => {
    const file = write("bowl.ts", bowl("value"));
    const args = ["race", file, "--rules", "gradientDescent,momentum", "--steps", "20", "--seeds", "2"];
    const tuned = await spawnDownhill(scratch, [...args, "--tune", "4", "--json"]);
    expect(tuned.stderr).toBe("");
    expect(JSON.parse(tuned.stdout).contenders).toHaveLength(2);
    const reused = async () => JSON.parse((await spawnDownhill(scratch, [...args, "--json"])).stdout).reused;
    expect([await reused(), await reused()]).toEqual([0, 4]);
    write("bowl.ts", bowl("1 * value"));
    expect(await reused()).toBe(0);
  });

  test("that depends on what cannot be known is run, and said not to be kept", async () => {
    const file = write("clock.ts", `const started = Date.now();${bowl("value")}`);
    const args = ["race", file, "--rules", "adam", "--steps", "5", "--seeds", "1"];
    const { code, stdout, stderr } = await spawnDownhill(scratch, args);
    expect(code).toBe(0);
    expect(stderr).toBe(
      "downhill: runs of ./clock.ts are not kept, because what they depend on cannot be known: clock.ts looks at the clock\n",
    );
    expect(stdout).toContain("the rule's own");
  });
});

describe("what is wrong with a module is said in one line with exit code 2", () => {
  test.each([
    ["no file", undefined, "there is no file ./missing.ts; give the path of a module that exports a problem"],
    ["a syntax error in TypeScript", "const a = 1;\nexport const problem = { a b };\n", "(missing.ts:2)"],
    ["a wrong field", "export const problem = { shapes: { w: '3' } };", 'problem.shapes.w is "3"'],
  ])("%s", async (_name, text, message) => {
    const file = text === undefined ? "./missing.ts" : write("missing.ts", text);
    const { code, stdout, stderr } = await spawnDownhill(scratch, ["race", file]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^downhill: [^\n]+\n$/);
    expect(stderr).toContain(message);
  });

  test("a syntax error in JavaScript, with its line", async () => {
    const file = write("broken.mjs", "const a = 1;\n\nexport const problem = { a b };\n");
    const { code, stderr } = await spawnDownhill(scratch, ["problems", file]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        "downhill: ./broken.mjs cannot be loaded: SyntaxError: Unexpected identifier 'b' (broken.mjs:3)\n",
    });
  });

  test("an error in the middle of a run, with its line", async () => {
    const late = bowl("value").replace(
      "grads.x.set(x);",
      'grads.x.set(x); if (x[0] < 0.5) throw new Error("too low");',
    );
    const args = [
      "race",
      write("late.ts", late),
      "--rules",
      "gradientDescent",
      "--lr",
      "0.1",
      "--seeds",
      "1",
    ];
    expect(await spawnDownhill(scratch, args)).toEqual({
      code: 2,
      stdout: "",
      stderr: "downhill: gradientDescent on ./late.ts, seed 1: too low (late.ts:6)\n",
    });
  });
});

describe("problems", () => {
  test("lists what there is within 80 columns, and as JSON", async () => {
    const { code, stdout } = await spawnDownhill(scratch, ["problems"]);
    expect(code).toBe(0);
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    expect(stdout).toMatch(/^digits +8,970 +1,437 +44\.8 k +accuracy > 97\.5 %$/m);
  });

  test("says everything of one, with the options that are given", async () => {
    const args = ["problems", "quadratic", "--with", "dimension=3", "--check", "--json"];
    const facts = JSON.parse((await spawnDownhill(scratch, args)).stdout);
    expect(facts).toMatchObject({ name: "quadratic", parameters: 3, shapes: { x: [3] }, flopsPerStep: 12 });
    expect(facts.check.slopes).toHaveLength(5);
  });

  test("refuses a name that is none", async () => {
    const { code, stderr } = await spawnDownhill(scratch, ["problems", "mnits"]);
    expect([code, stderr.split(".")[0]]).toEqual([2, "downhill: there is no problem mnits"]);
  });
});
