import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gradientDescent } from "downhill";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { readDataFile } from "../data/read-data-file.node.ts";
import { identifyProblem } from "./identify-problem.node.ts";
import { moduleVersion } from "./module-version.node.ts";
import { race } from "./race.node.ts";
import { openRunStore } from "./run-store.node.ts";

const scratch = mkdtempSync(join(tmpdir(), "downhill-identity-"));
afterAll(() => rmSync(scratch, { recursive: true }));

let folder = "";
let count = 0;
beforeEach(() => {
  folder = join(scratch, String(count++));
  mkdirSync(folder);
  write("size.mjs", "export const size = 2;");
  write("loss.mjs", 'import { size } from "./size.mjs"; export const steep = size;');
  write("data.csv", "a\n1\n2\n");
  write("own.mjs", own);
});

const own = `
import { steep } from "./loss.mjs"; // an import "./nowhere.mjs" that is none
export const problem = {
  async make(_options, read) {
    const { values } = await read.csv("data.csv");
    return {
      shapes: { x: [1] },
      initialise({ x }) { x[0] = values[0]; },
      evaluate({ x }, _batch, grads) { grads.x[0] = steep * x[0]; return (steep * x[0] ** 2) / 2; },
    };
  },
};`;

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return pathToFileURL(join(folder, name)).href;
}

const specOf = (file = "own.mjs", options = {}) => ({
  name: `./${file}`,
  module: pathToFileURL(join(folder, file)).href,
  options,
});
const identityOf = async (spec = specOf()) =>
  JSON.stringify((await identifyProblem(spec, readDataFile)).identity);

describe("the identity of somebody's problem", () => {
  test("is another when what it imports changes, directly or not, and when its data do; not when the folder moves", async () => {
    const first = await identityOf();
    const moved = folder;
    folder = `${folder}-moved`;
    mkdirSync(folder);
    write("size.mjs", "export const size = 2;");
    write("loss.mjs", 'import { size } from "./size.mjs"; export const steep = size;');
    write("data.csv", "a\n1\n2\n");
    write("own.mjs", own);
    expect(await identityOf()).toBe(first);
    folder = moved;
    write("data.csv", "a\n1\n3\n");
    const data = await identityOf();
    write("size.mjs", "export const size = 3;");
    const inner = await identityOf();
    write("loss.mjs", 'import { size } from "./size.mjs"; export const steep = size; ');
    const outer = await identityOf();
    const option = await identityOf(specOf("own.mjs", { batch: 0, validation: 10 }));
    expect(new Set([first, data, inner, outer, option]).size).toBe(5);
  });

  test.each([
    ['const { steep } = await import("./loss.mjs");', "imports at run time"],
    ["const later = () => import /* now */ (name);", "imports at run time"],
    ['import { readFileSync } from "node:fs";', "imports node:fs"],
    ['import { readFileSync } from "fs";', "imports fs"],
    ["const x = Math.random();", "draws from Math.random"],
    ["const x = Date.now();", "looks at the clock"],
    ["const x = process.env.X;", "looks at process"],
    ['const x = await fetch("http://localhost");', "calls fetch"],
    ['export * from "#inner";', "imports #inner"],
  ])("is unknown for %s", async (line, why) => {
    const module = write("unknown.mjs", line);
    write("outer.mjs", 'export { a } from\n  "./unknown.mjs";');
    expect(await moduleVersion(module)).toEqual({ unknown: expect.stringContaining(`unknown.mjs ${why}`) });
    expect(await moduleVersion(module.replace("unknown", "outer"))).toEqual({
      unknown: expect.stringContaining(`unknown.mjs ${why}`),
    });
  });

  test("knows packages that are installed, and what is pure in Node", async () => {
    const module = new URL("../problems/mnist.ts", import.meta.url).href;
    expect(await moduleVersion(module)).toHaveProperty("hash");
    expect(await moduleVersion(write("pure.mjs", 'import { join } from "node:path";'))).toHaveProperty(
      "hash",
    );
  });
});

test("a race of it runs in the workers, keeps its runs, and finds them until something changes", async () => {
  const store = openRunStore(join(folder, "store"));
  const entrants = [{ label: "gd", rule: gradientDescent({ lr: 0.25 }) }];
  const options = { seeds: [1, 2], steps: 3, store, workers: 2 };
  const first = await race(specOf(), entrants, options);
  // x halves in each step from 1, and the loss is x².
  expect(first.runs.map(({ losses }) => losses)).toEqual([
    [1, 1 / 4, 1 / 16],
    [1, 1 / 4, 1 / 16],
  ]);
  expect((await race(specOf(), entrants, options)).reused).toBe(2);
  write("data.csv", "a\n4\n2\n");
  const changed = await race(specOf(), entrants, options);
  expect(changed.reused).toBe(0);
  expect(changed.runs[0]?.losses).toEqual([16, 4, 1]);
  write("unknown.mjs", `${own}\nconst now = performance.now();`);
  const unknown = await race(specOf("unknown.mjs"), entrants, options);
  const again = await race(specOf("unknown.mjs"), entrants, options);
  expect([unknown.reused, again.reused]).toEqual([0, 0]);
  expect(again.notKept).toBe("unknown.mjs looks at the clock");
});
