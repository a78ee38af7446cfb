import { execFileSync } from "node:child_process";
import { repeatCommand } from "@downhill/lab";
import { expect, test } from "vitest";
import { readLearningRates } from "./read-learning-rates.ts";
import { readTarget } from "./read-target.ts";

const asked = {
  problem: { name: "quadratic", options: { condition: 100 } },
  rules: ["adam", "it's $HOME/my rule.txt"],
  rates: readLearningRates("adam=0.001,momentum=1e-7"),
  seeds: 3,
  steps: 1000,
  target: readTarget("accuracy > 97%"),
  trials: 4,
  switches: ["--diagnose"],
};

test.skipIf(process.platform === "win32")(
  "a shell reads the command back as the words that were meant",
  () => {
    const script = `for word in ${repeatCommand(asked)}; do printf '%s\\n' "$word"; done`;
    const words = execFileSync("/bin/sh", ["-c", script], { encoding: "utf8" }).trim().split("\n");
    expect(words).toEqual([
      ...["npx", "downhill", "race", "quadratic", "--rules", "adam,it's $HOME/my rule.txt"],
      ...["--lr", "adam=0.001,momentum=1e-7", "--seeds", "3", "--steps", "1000", "--target", "accuracy>0.97"],
      ...["--with", "condition=100", "--tune", "4", "--diagnose"],
    ]);
  },
);

test("what is spelled is read back as the same", () => {
  const [, target = ""] = /--target '([^']*)'/.exec(repeatCommand(asked)) ?? [];
  expect(readTarget(target)).toEqual(asked.target);
});
