import { asOne, ours, probe, rowOf } from "./contestants.ts";
import { digits, ratio, type Table } from "./measured.ts";
import { rules } from "./rules.ts";

/** Heads of the columns that `judge` fills. */
export const aimsHead = ["aim", "measured", "", "the probe's"];

/**
 * What the library promises of its speed: the promise, what was measured, whether that is enough, and what the
 * bandwidth probe reaches in our place.
 */
export function judge(tables: readonly Table[]): string[][] {
  return aims.map(({ aim, size, over, under, least, probes }) => {
    const table = tables.find(({ name }) => name === size);
    const measured = table && ratio(table, over, under);
    if (table === undefined || measured === undefined) return [aim, "–", "not measured"];
    const probed = probes && ratio(table, ...probes);
    const wanted = least === "the probe's" ? (probed ?? Number.NaN) * noise : least;
    return [aim, digits(measured), measured >= wanted ? "met" : "**not met**", probes ? digits(probed) : ""];
  });
}

// Two processes that do the same differ by this much from one run to the next.
const noise = 0.95;

interface Aim {
  readonly aim: string;
  /** The case. */
  readonly size: string;
  /** The time of `over` has to be at least `least` times that of `under`. */
  readonly over: string;
  readonly under: string;
  readonly least: number | "the probe's";
  /** The same ratio with the bandwidth probe in our place. */
  readonly probes?: readonly [over: string, under: string];
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
  ...["1M", "10M"].flatMap((size): Aim[] => [
    {
      aim: `${size}: a global clip before AdamW costs at most half of AdamW (1/1.5 = 0.67)`,
      size: `${size}, rules and threads`,
      over: rowOf("AdamW", 1),
      under: rowOf("clip + AdamW", 1),
      least: 1 / 1.5,
    },
    ...Object.keys(rules).map((rule) => twoThreads(size, rule)),
  ]),
];

function twoThreads(size: string, rule: string): Aim {
  return {
    aim: `${size}: two threads gain ${rule} what they gain the probe (to 5 %)`,
    size: `${size}, rules and threads`,
    over: rowOf(rule, 1),
    under: rowOf(rule, 2),
    least: "the probe's",
    probes: [rowOf(probe, 1), rowOf(probe, 2)],
  };
}

function faster(size: string, over: string, least: number, aim: string): Aim {
  return { aim, size, over, under: ours, least, ...(over === probe ? {} : { probes: [over, probe] }) };
}
