import { readDataFile } from "@downhill/lab/data/read-data-file.node";
import { makeProblem } from "@downhill/lab/problems/catalogue";
import { readRateRecord } from "@downhill/lab/search/rate-record";
import { expect, test } from "vitest";
import { offerProblems } from "./offer-problems.ts";

const offered = offerProblems();

test.each(offered.map((one) => [one.name, one] as const))(
  "%s is what the page says that it is",
  async (name, { files, shows, title }) => {
    const asked = new Set<string>();
    const problem = await makeProblem({ name }, (file) => {
      asked.add(String(file));
      return readDataFile(file);
    });
    expect([...asked].sort()).toEqual([...files].sort());
    expect(problem.title).toBe(title);
    expect(problem.sample !== undefined).toBe(shows === "text");
    problem.dispose?.();
  },
  60_000,
);

test("recorded rates are those of the records", async () => {
  for (const { name, search } of offered) {
    if (search === undefined) continue;
    const { rules } = await readRateRecord(name, readDataFile);
    expect(search.rules.map(({ rule, hyper }) => [rule, hyper.lr])).toEqual(
      rules.map(({ rule, best }) => [rule, best]),
    );
  }
});
