import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RaceResult } from "@downhill/lab";
import { expect, test } from "vitest";
import { spawnDownhill } from "../spawn-downhill.ts";

const folder = mkdtempSync(join(tmpdir(), "downhill-report-"));

test("the page's own command runs the same again, and the table holds the losses of the JSON", async () => {
  const asked = [
    "race",
    "quadratic",
    "--rules",
    "adam,momentum",
    "--lr",
    "momentum=0.003",
    "--with",
    "condition=50",
  ];
  const more = ["--steps", "30", "--seeds", "2", "--target", "loss<0.5", "--json"];
  const files = ["--report", "it's.html", "--csv", "race.csv"];
  const first = await spawnDownhill(folder, [...asked, ...more, ...files]);
  expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: "" });
  const { circumstances, command: told, madeBy, ...result } = JSON.parse(first.stdout);
  const { runs, target }: RaceResult = result;
  const losses = runs.flatMap((run) => run.losses);

  const rows = readFileSync(join(folder, "race.csv"), "utf8").trim().split("\r\n").slice(1);
  const inTable = rows.map((row) => row.split(",")[4]).filter((loss) => loss !== "");
  expect(inTable.map(Number).sort()).toEqual(losses.toSorted());

  const page = readFileSync(join(folder, "it's.html"), "utf8");
  const command = /<pre class="commands">npx downhill (.*)<\/pre>/.exec(page)?.[1] ?? "";
  // What the result does not say by itself stands in the JSON too, so that the page can be made of it later.
  expect(`npx downhill ${command.replaceAll("&#39;", "'").replaceAll("&lt;", "<")}`).toBe(told);
  expect(page).toContain(circumstances.learningRates);
  expect(page).toContain(madeBy);
  const words = command.replaceAll("&#39;", "").replaceAll("&lt;", "<").split(" ");
  const again: RaceResult = JSON.parse((await spawnDownhill(folder, [...words, "--fresh", "--json"])).stdout);
  expect(again.runs.flatMap((run) => run.losses)).toEqual(losses);
  expect(again.target).toEqual(target);
});

test("a contest leaves a page and a table behind as well", async () => {
  const asked = ["race", "ravine", "--rules", "adam", "--tune", "2", "--steps", "20", "--seeds", "2"];
  const { code } = await spawnDownhill(folder, [
    ...asked,
    "--report",
    "contest.html",
    "--csv",
    "contest.csv",
  ]);
  expect(code).toBe(0);
  const page = readFileSync(join(folder, "contest.html"), "utf8");
  expect(page).toContain("What tuning costs");
  expect(page).toContain("--seeds 2 --steps 20");
  expect(page).toContain("--tune 2");
  // Two seeds of twenty losses, and the header.
  expect(readFileSync(join(folder, "contest.csv"), "utf8").trim().split("\r\n")).toHaveLength(41);
});

test.each([
  [
    ["--report", "missing/race.html"],
    /--report: there is no folder .*missing to write race\.html into; make it first/,
  ],
  [["--csv", "-"], /--csv: .*give a path/],
  [["--report", "same", "--csv", "./same"], /name the same file/],
])("%j is refused before anything runs", async (files, message) => {
  // So many steps take hours.
  const { code, stdout, stderr } = await spawnDownhill(folder, [
    "race",
    "mnist",
    "--steps",
    "100000000",
    ...files,
  ]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(message);
  expect(existsSync(join(folder, "same"))).toBe(false);
});
