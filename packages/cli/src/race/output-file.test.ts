import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { UsageError } from "../usage-error.ts";
import { prepareOutput, readOutputPath } from "./output-file.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "downhill-output-"));
});

test("standard output is not for files", () => {
  expect(() => readOutputPath("-")).toThrow(UsageError);
  expect(() => readOutputPath("-")).toThrow("give a path");
  expect(readOutputPath("race.html")).toBe("race.html");
});

test("a folder that is not there is refused, with the path and the mend", async () => {
  const path = join(folder, "missing", "race.html");
  await expect(prepareOutput(path, "--report")).rejects.toThrow(
    new UsageError(
      `--report: there is no folder ${join(folder, "missing")} to write race.html into; make it first`,
    ),
  );
});

test("a path that is a folder, or goes through a file, or is a device, is refused", async () => {
  writeFileSync(join(folder, "file"), "");
  mkdirSync(join(folder, "inner"));
  await expect(prepareOutput(join(folder, "inner"), "--csv")).rejects.toThrow(
    /inner is a folder; give a file in it/,
  );
  await expect(prepareOutput(join(folder, "file", "race.csv"), "--csv")).rejects.toThrow(/file is no folder/);
  await expect(prepareOutput("/dev/null", "--csv")).rejects.toThrow(/no file but a device/);
});

test("preparing leaves nothing behind, and an old file as it is", async () => {
  writeFileSync(join(folder, "race.csv"), "old");
  await prepareOutput(join(folder, "race.csv"), "--csv");
  expect(readdirSync(folder)).toEqual(["race.csv"]);
  expect(readFileSync(join(folder, "race.csv"), "utf8")).toBe("old");
});

test("writing replaces the file, through a link what it points to, and leaves nothing else", async () => {
  writeFileSync(join(folder, "race.csv"), "old and longer");
  symlinkSync(join(folder, "race.csv"), join(folder, "link.csv"));
  const output = await prepareOutput(join(folder, "link.csv"), "--csv");
  await output.write("new");
  expect(readFileSync(join(folder, "race.csv"), "utf8")).toBe("new");
  expect(readFileSync(join(folder, "link.csv"), "utf8")).toBe("new");
  expect(readdirSync(folder).sort()).toEqual(["link.csv", "race.csv"]);
});
