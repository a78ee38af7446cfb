import { tmpdir } from "node:os";
import { afterEach, describe, expect, test, vi } from "vitest";
import { runCommandLine } from "../run-command-line.ts";
import { spawnDownhill } from "../spawn-downhill.ts";

const downhill = (args: readonly string[]) => spawnDownhill(tmpdir(), args);

afterEach(() => vi.restoreAllMocks());

describe("find-lr", () => {
  test("prints chart, suggestions, cost and the next command within 80 columns", async () => {
    const { code, stdout, stderr } = await downhill([
      "find-lr",
      "quadratic",
      "--rule",
      "gradientDescent",
      "--with",
      "condition=10",
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    // A command line that is meant to be copied is not broken.
    for (const line of stdout.split("\n").filter((one) => !one.startsWith("  downhill")))
      expect(Array.from(line).length).toBeLessThanOrEqual(80);
    for (const name of ["V valley", "S steep", "M minimum"]) expect(stdout).toContain(name);
    expect(stdout).toMatch(/Cost: \d+ of at most 100 gradient evaluations/);
    expect(stdout).toContain("a range test says little");
    const next = /^ {2}downhill (race quadratic --rules gradientDescent --lr \S+ --with condition=10)$/m.exec(
      stdout,
    );
    const raced = await downhill([
      ...(next?.[1]?.split(" ") ?? []),
      "--seeds",
      "1",
      "--steps",
      "5",
      "--json",
    ]);
    expect(raced.code).toBe(0);
  });

  test("gives the whole test as JSON, the same each time", async () => {
    const args = ["find-lr", "digits", "--json", "--start", "1e-5", "--end", "1", "--steps", "40"];
    const [first, second] = [await downhill(args), await downhill(args)];
    expect(first.stdout).toBe(second.stdout);
    const { points, suggestions, evaluations, seed, rule } = JSON.parse(first.stdout);
    expect(points).toHaveLength(evaluations);
    expect(points[0].rate).toBe(1e-5);
    expect(Object.keys(suggestions)).toEqual(["valley", "minimum", "steep"]);
    expect(seed).toBe(101);
    expect(rule.hyper).toEqual({ beta1: 0.9, beta2: 0.999, eps: 1e-8 });
  });

  test.each([
    [["rosebrock"], "Did you mean rosenbrock?"],
    [["quadratic", "--rule", "adm"], "Did you mean adam?"],
    [["quadratic", "--rule", "clipByNorm"], "no learning rate"],
    [["quadratic", "--start", "0"], "above 0"],
    [["quadratic", "--start", "1", "--end", "0.1"], "to a higher one"],
    [["quadratic", "--steps", "3"], "whole number from 20"],
    [["digits", "--with", "batch=2000"], "1024"],
  ])("refuses %j", async (args, message) => {
    const [out, err] = [process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, "write").mockReturnValue(true),
    );
    expect(await runCommandLine(["find-lr", ...args])).toBe(2);
    expect(err?.mock.calls.join("")).toContain(message);
    expect(out).not.toHaveBeenCalled();
  });
});
