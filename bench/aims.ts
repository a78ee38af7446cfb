import { ours, probe } from "./contestants.ts";
import { digits, quantile, ratio, type Table, timesOf } from "./measured.ts";

/** What the library promises of its speed, each line with what was measured and whether that is enough. */
export function judge(tables: readonly Table[]): string[][] {
  return aims.map(({ aim, measure, isMet }) => {
    const measured = measure((name) => tables.find((table) => table.name === name));
    if (measured === undefined) return [aim, "–", "not measured"];
    return [aim, digits(measured), isMet(measured) ? "met" : "**not met**"];
  });
}

type Find = (name: string) => Table | undefined;

interface Aim {
  readonly aim: string;
  readonly measure: (find: Find) => number | undefined;
  readonly isMet: (measured: number) => boolean;
}

const aims: readonly Aim[] = [
  ...["1M", "10M"].flatMap((size) => [
    slower(size, probe, 0.85, `${size}: at least 0.85 of the bandwidth probe's speed`),
    slower(size, "plain JS", 5, `${size}: at least 5 times as fast as plain JS`),
    slower(size, "tf.js, WASM", 10, `${size}: at least 10 times as fast as tf.js on WASM`),
  ]),
  slower("10M", "PyTorch, foreach", 3, "10M: at least 3 times as fast as PyTorch's foreach"),
  {
    aim: "100 × 1k takes at most 1.15 times as long as one tensor of 100k",
    measure: (find) => {
      const [many, one] = [find("100 × 1k"), find("100k")].map((table) => table && timesOf(table, ours));
      return many && one && quantile(many, 0.5) / quantile(one, 0.5);
    },
    isMet: (measured) => measured <= 1.15,
  },
];

function slower(size: string, name: string, least: number, aim: string): Aim {
  return {
    aim,
    measure: (find) => {
      const table = find(size);
      return table && ratio(table, name, ours);
    },
    isMet: (measured) => measured >= least,
  };
}
