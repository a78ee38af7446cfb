import { tmpdir } from "node:os";
import { expect, test, vi } from "vitest";
import { runCommandLine } from "../run-command-line.ts";
import { spawnDownhill } from "../spawn-downhill.ts";

const downhill = (args: readonly string[]) => spawnDownhill(tmpdir(), args);

test("advise gives the choice first, as lines that can be copied, within 80 columns", async () => {
  const { code, stdout, stderr } = await downhill(["advise", "rosenbrock", "--evaluations", "2000"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  for (const line of stdout.split("\n")) expect(Array.from(line).length, line).toBeLessThanOrEqual(80);
  const [first, , call, race] = stdout.split("\n");
  const [, name] = /^advise rosenbrock {2}take (\w+)$/.exec(first ?? "") ?? [];
  expect(call).toMatch(new RegExp(`^ {2}${name}\\(\\{ lr: [\\d.e-]+.* \\}\\)$`));
  expect(race).toMatch(new RegExp(`^ {2}downhill race rosenbrock --rules ${name} --lr [\\d.e-]+$`));
  const raced = await downhill([
    ...(race ?? "").trim().split(" ").slice(1),
    "--seeds",
    "1",
    "--steps",
    "3",
    "--json",
  ]);
  expect(raced.code).toBe(0);
  for (const heading of ["reasons", "not tried"]) expect(stdout).toContain(`\n${heading}\n`);
  expect(stdout).toContain("[momentum-converges-faster]");
  expect(stdout).toMatch(/--evaluations \d+ repeats it bit by bit/);
});

test("advise gives the same JSON for the same number of gradients", async () => {
  const args = [
    "advise",
    "quadratic",
    "--with",
    "condition=10,dimension=4",
    "--evaluations",
    "1500",
    "--json",
  ];
  const [first, second] = [await downhill(args), await downhill(args)];
  expect(first.stdout).toBe(second.stdout);
  const { recommendation, ranking, planned } = JSON.parse(first.stdout);
  expect(ranking.map(({ name }: { name: string }) => name)).toContain(recommendation.name);
  expect(planned).toBeLessThanOrEqual(1500);
});

test.each([
  [["quadratic", "--budget", "5", "--evaluations", "5000"], "limited by one or the other"],
  [["quadratic", "--budget", "0"], "give seconds above 0"],
  [["quadratic", "--evaluations", "100"], "100 evaluations are too few"],
  [["quadratic", "--with", "conditon=3"], "quadratic has no option conditon"],
  [["quadratik"], "Did you mean quadratic?"],
])("advise refuses %j", async (args, message) => {
  const [out, err] = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockReturnValue(true),
  );
  const code = await runCommandLine(["advise", ...args]);
  const said = err?.mock.calls.join("");
  const printed = out?.mock.calls.length;
  vi.restoreAllMocks();
  expect({ code, printed }).toEqual({ code: 2, printed: 0 });
  expect(said).toContain(message);
});
