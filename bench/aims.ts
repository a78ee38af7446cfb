import { asOne, ours, probe } from "./contestants.ts";
import { digits, ratio, type Table } from "./measured.ts";

/** Heads of the columns that `judge` fills. */
export const aimsHead = ["aim", "measured", "", "the probe's"];

/**
 * What the library promises of its speed: the promise, what was measured, whether that is enough, and what the
 * bandwidth probe reaches in our place.
 */
export function judge(tables: readonly Table[]): string[][] {
  return aims.map(({ aim, size, over, under, least }) => {
    const table = tables.find(({ name }) => name === size);
    const measured = table && ratio(table, over, under);
    if (table === undefined || measured === undefined) return [aim, "–", "not measured"];
    const bound = over !== probe && over !== asOne ? digits(ratio(table, over, probe)) : "";
    return [aim, digits(measured), measured >= least ? "met" : "**not met**", bound];
  });
}

interface Aim {
  readonly aim: string;
  /** The case. */
  readonly size: string;
  /** The time of `over` has to be at least `least` times that of `under`. */
  readonly over: string;
  readonly under: string;
  readonly least: number;
}

const aims: readonly Aim[] = [
  ...["1M", "10M"].flatMap((size): Aim[] => [
    faster(size, probe, 0.85, `${size}: at least 0.85 of the bandwidth probe's speed`),
    faster(size, "plain JS", 5, `${size}: at least 5 times as fast as plain JS`),
    faster(size, "tf.js, WASM", 10, `${size}: at least 10 times as fast as tf.js on WASM`),
  ]),
  faster("10M", "PyTorch, foreach", 3, "10M: at least 3 times as fast as PyTorch's foreach"),
  {
    aim: "100 × 1k: at least 1/1.15 = 0.87 of the speed on one tensor of 100k",
    size: "100 × 1k",
    over: asOne,
    under: ours,
    least: 1 / 1.15,
  },
];

function faster(size: string, over: string, least: number, aim: string): Aim {
  return { aim, size, over, under: ours, least };
}
