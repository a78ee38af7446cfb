import { expect, test } from "vitest";
import type { RaceResult, RunRecord } from "../race/result.ts";
import { raceCsv } from "./race-csv.ts";

const run = (
  entrant: number,
  seed: number,
  losses: readonly number[],
  tests: RunRecord["tests"],
): RunRecord => ({
  entrant,
  seed,
  losses,
  tests,
  diagnoses: [],
  stepsToTarget: undefined,
  secondsToTarget: undefined,
  divergedAt: losses.length < 3 ? losses.length : undefined,
  seconds: 1,
  optimizerSeconds: 0.1,
});

const result: RaceResult = {
  problem: { name: "digits", title: "A network", parameters: 3, examples: 10, batchSize: 2 },
  entrants: ["adam", 'my "own", rule'].map((label) => ({ label, text: "", hyper: {} })),
  seeds: [1, 2],
  steps: 3,
  target: undefined,
  runs: [
    run(
      0,
      1,
      [0.1 + 0.2, 1e-300, 1 / 3],
      [
        { step: 0, loss: 2.5, accuracy: 0.1, examples: 4 },
        { step: 3, loss: 0.5, accuracy: undefined, examples: 8 },
      ],
    ),
    run(1, 1, [5, 6], []),
    run(0, 2, [-4, 3, 2], []),
    run(1, 2, [7, 8, 9], []),
  ],
  reused: 0,
  seconds: 1,
  workers: 1,
};

/** RFC 4180, section 2: fields by commas, lines by CRLF, quotes doubled within quotes. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

test("every loss of every run reads back as the same bits, by rule, seed and step", () => {
  const [header = [], ...rows] = readCsv(raceCsv([result]));
  expect(header.slice(0, 5)).toEqual(["problem", "rule", "seed", "step", "training_loss"]);
  for (const { entrant, seed, losses } of result.runs) {
    const own = rows.filter((row) => row[1] === result.entrants[entrant]?.label && row[2] === String(seed));
    const measured = own.filter((row) => row[4] !== "");
    expect(measured.map((row) => Number(row[4]))).toEqual(losses);
    expect(measured.map((row) => row[3])).toEqual(losses.map((_, step) => String(step)));
  }
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]));
});

test("a test stands at its step, also after the last loss, and what was not measured is empty", () => {
  const rows = readCsv(raceCsv([result])).filter((row) => row[1] === "adam" && row[2] === "1");
  expect(rows.map((row) => row.slice(3))).toEqual([
    ["0", String(0.1 + 0.2), "2.5", "0.1", "4"],
    ["1", "1e-300", "", "", ""],
    ["2", String(1 / 3), "", "", ""],
    ["3", "", "0.5", "", "8"],
  ]);
});

test("several races are one table", () => {
  const second = { ...result, problem: { ...result.problem, name: "mnist" } };
  const rows = readCsv(raceCsv([result, second]));
  expect(rows).toHaveLength(1 + 2 * 12);
  expect(new Set(rows.slice(1).map((row) => row[0]))).toEqual(new Set(["digits", "mnist"]));
});
