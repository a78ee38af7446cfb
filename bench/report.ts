import { cpus, loadavg, totalmem } from "node:os";
import { aimsHead, judge } from "./aims.ts";
import { versions } from "./contestants.ts";
import { digits, quantile, ratio, type Table } from "./measured.ts";

/** The race as Markdown. */
export function report(tables: readonly Table[], torch: string | undefined): string {
  return [
    "# One step",
    "",
    ...preface.split("\n"),
    "",
    `${new Date().toISOString().slice(0, 10)}, ${machine()}; ${versions(torch)}. Load average before the race: ${loadBefore}.`,
    "",
    "## Aims",
    "",
    ...grid(aimsHead, judge(tables)),
    ...tables.flatMap((table) => [
      "",
      `## ${title(table)}`,
      "",
      ...grid([...head, `times ${table.base}`], lines(table)),
    ]),
    "",
  ].join("\n");
}

const preface = `Made by \`npm run bench\`. Every contestant is a process of its own, with one thread where the row names no other number. All get
the same float32 parameters and the same gradients, and the same gradients again in every step: no moment can come near
the denormal numbers, which would slow a processor down. Before anything is timed, three steps have to agree with a float64
loop to 1e-6. Then the contestants take turns, round after round, each round starting with another one; a round is a
fixed number of steps that lasts about 40 ms, after a warm-up of 200 ms. Times are of one step, in milliseconds: median, least
and quartiles of the rounds. GB/s counts the bytes that a rule's passes have to read and write (28 a parameter for Adam: θ, g, m,
v in, θ, m, v out), whatever a contestant really moves. The last column is the median over the rounds of a contestant's
time by that of the row it names, in the same round: above 1 it is slower, below 1 faster.

The bandwidth probe reads and writes Adam's 28 bytes in the same kind of loop with one addition for each stored
number: no kernel that moves so much can be faster by more than noise. *The probe's* is the measure that it would get in our
place: an aim above it is out of reach on this machine. jax-js does not publish its optimizers on npm; its row is the
same Adam in its operations, jitted. tf.js runs its own \`train.adam\`, PyTorch its own \`optim.Adam\`. Every rule's threads
are shared out and joined once for each of its passes.`;

const head = ["", "median", "least", "quartiles", "steps × rounds", "GB/s"];

function lines(table: Table): string[][] {
  return table.rows.map((row) => {
    if ("reason" in row) return [row.name, `did not run: ${row.reason.replaceAll("|", "\\|")}`];
    const { milliseconds, count, bytes } = row;
    const [low, median, high] = [0.25, 0.5, 0.75].map((share) => quantile(milliseconds, share));
    return [
      row.name,
      digits(median),
      digits(Math.min(...milliseconds)),
      `${digits(low)} – ${digits(high)}`,
      `${count} × ${milliseconds.length}`,
      digits((bytes * table.total) / 1e6 / (median ?? Number.NaN)),
      row.name === table.base ? "1" : digits(ratio(table, row.name, table.base)),
    ];
  });
}

function grid(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${head.map((_, column) => cells[column] ?? "").join(" | ")} |`;
  const rule = `|${head.map((_, column) => (column === 0 ? " --- |" : " ---: |")).join("")}`;
  return [line(head), rule, ...rows.map(line)];
}

function title({ name, total }: Table): string {
  if (name.includes(",")) return name;
  return name.includes("×") ? `${name} parameters in tensors of their own` : `${name} parameters (${total})`;
}

function machine(): string {
  const [cpu] = cpus();
  return `${cpu?.model ?? "unknown processor"}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`;
}

// Read when the module loads, before the race puts its own load on the machine.
const loadBefore = loadavg()[0]?.toFixed(2);
