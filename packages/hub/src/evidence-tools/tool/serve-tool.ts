import { advise } from "@downhill/lab/advise/advise";
import type { ReadDataFile } from "@downhill/lab/data/data-file";
import { findProblem, makeProblem } from "@downhill/lab/problems/catalogue";
import { findRate, type RangePoint } from "@downhill/lab/search/find-rate";
import { defaultDevice, init } from "@jax-js/jax";
import { rule } from "downhill";
import { readDataOverHttp } from "../../training/read-data-over-http.ts";
import type { AdviceOrder, RateOrder, ToolNews, ToolOrder } from "./tool-messages.ts";

const millisecondsBetweenNews = 30;

type Send = (news: ToolNews) => void;

/**
 * Does what a page asks for, and tells how it goes.
 * @throws what the lab throws for a problem, rule or budget that cannot be used, and for data that cannot be read
 */
export async function serveTool(order: ToolOrder, send: Send): Promise<void> {
  await init("wasm");
  defaultDevice("wasm");
  const read = readDataOverHttp({
    root: order.root,
    onProgress: (progress) => send({ kind: "data", progress }),
  });
  await (order.kind === "advise" ? giveAdvice(order, read, send) : testRates(order, read, send));
}

async function testRates(
  { problem: spec, rule: text, start, end, steps }: RateOrder,
  read: ReadDataFile,
  send: Send,
): Promise<void> {
  const { search } = await findProblem(spec);
  const problem = await makeProblem(spec, read);
  let waiting: RangePoint[] = [];
  let told = 0;
  try {
    const test = await findRate(problem, rule(text), {
      seed: search.seeds[0] ?? 0,
      start,
      end,
      steps,
      onPoint(point) {
        waiting.push(point);
        const now = performance.now();
        if (now - told < millisecondsBetweenNews) return;
        told = now;
        send({ kind: "points", points: waiting });
        waiting = [];
      },
    });
    send({ kind: "tested", test, hasData: problem.examples > 0 });
  } finally {
    problem.dispose?.();
  }
}

async function giveAdvice(
  { problem, evaluations }: AdviceOrder,
  read: ReadDataFile,
  send: Send,
): Promise<void> {
  const started = performance.now();
  const advice = await advise(problem, read, {
    budget: { evaluations },
    onLandscape: (landscape) => send({ kind: "looked", landscape }),
    onProbe: (probes, most, latest) => send({ kind: "probed", probes, most, latest }),
  });
  send({ kind: "advised", advice, seconds: (performance.now() - started) / 1000 });
}
