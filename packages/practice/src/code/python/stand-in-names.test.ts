import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { standInNames } from "./stand-in-names.ts";

test("names what the stand-in defines", () => {
  const text = readFileSync(new URL("./numpy_stand_in.py", import.meta.url), "utf8");
  const defined = text
    .split("\n")
    .filter((line) => /^(?:def |class |[a-z]\w*(?:, \w+)* = |[a-z]\w* = )/.test(line))
    .flatMap((line) =>
      /^(?:def|class) /.test(line)
        ? [line.split(/[ (:]/)[1] ?? ""]
        : line
            .split(" = ")
            .slice(0, -1)
            .flatMap((names) => names.split(", ")),
    )
    .filter((name) => name !== "mask" && !name.startsWith("_"));
  expect(standInNames).toEqual([...new Set(defined)].sort());
});
