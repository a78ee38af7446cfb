import { writeFileSync } from "node:fs";
import { type Case, type Contestant, cases } from "./contestants.ts";
import { parametersAfter } from "./formulas.ts";
import { sampleIndexes, totalOf } from "./inputs.ts";
import type { Row, Table } from "./measured.ts";
import { meet, type Opponent } from "./opponent.ts";
import { report } from "./report.ts";

const quick = process.argv.includes("--quick");
const raced = quick ? cases.filter(({ lengths }) => totalOf(lengths) <= 100_000) : cases;
const rounds = quick ? 3 : 25;
// A round lasts this long, so that the clock and the first, cold step weigh little.
const roundMilliseconds = quick ? 5 : 40;
const warmUpMilliseconds = quick ? 20 : 200;
// A step of more than a second gets three rounds: its spread is small beside its distance.
const slowMilliseconds = 1000;
const slowRounds = 3;

const checkedSteps = 3;
// Three float32 roundings of parameters below 1 are 2e-7; a wrong step would be off by 1e-3.
const tolerance = 1e-6;

const tables: Table[] = [];
let torch: string | undefined;
for (const one of raced) tables.push(await race(one));
const text = report(tables, torch);
console.log(`\n${text}`);
if (!quick) writeFileSync(new URL("RESULTS.md", import.meta.url), text);

interface Runner {
  readonly contestant: Contestant;
  readonly opponent: Opponent;
  readonly count: number;
  readonly rounds: number;
  readonly milliseconds: number[];
}

async function race(one: Case): Promise<Table> {
  const rows = new Map<string, Row>();
  const runners: Runner[] = [];
  const expected = expectations(totalOf(one.lengths));
  for (const contestant of one.contestants) {
    process.stderr.write(`${one.name}: ${contestant.name}\n`);
    const opponent = meet(contestant);
    try {
      runners.push(await setUp(one, contestant, opponent, expected));
    } catch (error) {
      opponent.leave();
      const reason = error instanceof Error ? error.message : String(error);
      if (contestant.name === one.base) throw new Error(`${one.name}, ${one.base}: ${reason}`);
      rows.set(contestant.name, { name: contestant.name, reason });
    }
  }
  for (let round = 0; round < rounds; round++) {
    // Each round starts with another contestant: nobody always runs in the wake of the same one.
    for (let k = 0; k < runners.length; k++) {
      const runner = runners[(round + k) % runners.length];
      if (runner === undefined || round >= runner.rounds) continue;
      runner.milliseconds.push((await runner.opponent.steps(runner.count)) / runner.count);
    }
  }
  for (const { contestant, opponent, count, milliseconds } of runners) {
    opponent.leave();
    rows.set(contestant.name, { name: contestant.name, count, milliseconds, bytes: contestant.bytes });
  }
  return {
    name: one.name,
    total: totalOf(one.lengths),
    base: one.base,
    rows: one.contestants.flatMap(({ name }) => rows.get(name) ?? []),
  };
}

/** What each loop of formulas.ts gives at the coordinates that are compared, computed once. */
function expectations(total: number): (follows: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (follows) => {
    const before = known.get(follows);
    if (before !== undefined) return before;
    const all = parametersAfter(follows, total, checkedSteps);
    const sampled = sampleIndexes(total).map((index) => all[index] ?? Number.NaN);
    known.set(follows, sampled);
    return sampled;
  };
}

async function setUp(
  { lengths }: Case,
  contestant: Contestant,
  opponent: Opponent,
  expected: (follows: string) => readonly number[],
): Promise<Runner> {
  const { version } = await opponent.prepare(lengths);
  torch ??= version;
  await opponent.steps(checkedSteps);
  requireEqual(sampleIndexes(totalOf(lengths)), await opponent.sample(), expected(contestant.follows));
  let perStep = await opponent.steps(1);
  for (let warm = perStep; warm < warmUpMilliseconds; ) {
    const count = Math.max(1, Math.min(1000, Math.round(roundMilliseconds / perStep)));
    const took = await opponent.steps(count);
    // The fastest so far: a pause of the machine must not make the rounds short.
    perStep = Math.min(perStep, took / count);
    warm += took;
  }
  const count = Math.max(1, Math.min(50_000, Math.round(roundMilliseconds / perStep)));
  return {
    contestant,
    opponent,
    count,
    rounds: perStep > slowMilliseconds ? Math.min(slowRounds, rounds) : rounds,
    milliseconds: [],
  };
}

function requireEqual(
  indexes: readonly number[],
  sample: readonly number[],
  expected: readonly number[],
): void {
  for (const [k, index] of indexes.entries()) {
    const [here, there] = [sample[k] ?? Number.NaN, expected[k] ?? Number.NaN];
    if (!(Math.abs(here - there) <= tolerance)) {
      throw new Error(
        `computes something else: parameter ${index} is ${here} after ${checkedSteps} steps, it should be ${there}`,
      );
    }
  }
}
