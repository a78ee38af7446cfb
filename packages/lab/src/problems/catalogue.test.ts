import { expect, test } from "vitest";
import { readDataFile } from "../data/read-data-file.node.ts";
import { makeProblem, problems } from "./catalogue.ts";

test.each([
  [{ name: "mnits" }, "there is no problem mnits. Did you mean mnist?"],
  [{ name: "toString" }, "there is no problem toString. Known: quadratic, "],
  [
    { name: "quadratic", options: { conditon: 10 } },
    "quadratic has no option conditon. Did you mean condition?",
  ],
  [{ name: "beale", options: { batch: 10 } }, "beale has no option batch. It takes none."],
  [
    { name: "quadratic", options: { dimension: 2.5 } },
    "quadratic: dimension is 2.5; it has to be a whole number",
  ],
  [
    { name: "quadratic", options: { condition: "wide" } },
    "quadratic: condition is wide; it has to be a number",
  ],
  [{ name: "quadratic", options: { condition: "" } }, "quadratic: condition is ; it has to be a number"],
  [{ name: "quadratic", options: { condition: 0.5 } }, "from 1 to 1000000000000 (largest eigenvalue"],
  [
    { name: "digits", options: { validation: 1437 } },
    "digits: validation is 1437; it has to be a whole number",
  ],
])("%j is refused", async (spec, message) => {
  await expect(makeProblem(spec, readDataFile)).rejects.toThrow(message);
});

test("an option may be a number's text, as the command line has it", async () => {
  const problem = await makeProblem({ name: "quadratic", options: { dimension: "3" } }, readDataFile);
  expect(problem.shapes).toEqual({ x: [3] });
});

test("every default lies in its range", () => {
  for (const { options } of Object.values(problems)) {
    for (const { default: value, least, most } of Object.values(options)) {
      expect(value).toBeGreaterThanOrEqual(least);
      expect(value).toBeLessThanOrEqual(most);
    }
  }
});
