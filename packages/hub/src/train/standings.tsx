import { formatTarget } from "@downhill/lab/report/format-target";
import {
  formatCount,
  formatMeasured,
  formatPercent,
  formatRate,
  formatSetting,
} from "@downhill/lab/report/number";
import { median } from "@downhill/lab/statistics/quantile";
import type { JSX } from "preact";
import { ScrollBox } from "../figure/scroll-box.tsx";
import { SeriesSample } from "../figure/series-sample.tsx";
import { testMeasure } from "./live-curves.ts";
import type { LiveRun, TrainSession } from "./train-session.ts";
import "./standings.css";

/** How every rule stands, in numbers. */
export function Standings({ session }: { readonly session: TrainSession }): JSX.Element {
  session.tick.value;
  const { plan, runs } = session;
  const { target } = plan;
  const measure = testMeasure(session);
  const seconds = session.seconds();
  return (
    <section class="standings" aria-labelledby="train-standings">
      <h2 id="train-standings">Standings</h2>
      <ScrollBox label="Standings">
        <table>
          <thead>
            <tr>
              <th scope="col">Rule</th>
              <th scope="col" class="number">
                α
              </th>
              <th scope="col" class="number">
                Step
              </th>
              <th scope="col" class="number">
                Training loss
              </th>
              <th scope="col" class="number">
                {measure.isShare ? "Right on held-out data" : "Held-out loss"}
              </th>
              {target && (
                <th scope="col" class="number">
                  Steps to {formatTarget(target)}
                </th>
              )}
              <th scope="col" class="number">
                Steps a second
              </th>
            </tr>
          </thead>
          <tbody>
            {plan.entrants.map(({ label, title, look, rule }, entrant) => {
              const own = runs.filter((run) => run.entrant === entrant);
              const records = session.result.value?.runs.filter((run) => run.entrant === entrant);
              const taken = own.reduce((sum, { step }) => sum + step, 0);
              const spent = records?.reduce((sum, run) => sum + run.seconds, 0) ?? seconds;
              const isOver = own.length > 0 && own.every((run) => divergedAt(run, plan.steps) !== undefined);
              const last = own.map(({ tests }) => tests.at(-1)).filter((test) => test !== undefined);
              const score = last.length === 0 ? undefined : median(last.map(measure.of));
              return (
                <tr key={label}>
                  <th scope="row">
                    <span class="standing-rule">
                      <SeriesSample look={look} />
                      {title}
                    </span>
                  </th>
                  <td class="number">{rule.hyper.lr === undefined ? "–" : formatSetting(rule.hyper.lr)}</td>
                  <td class="number">{describeStep(own, plan.steps)}</td>
                  <td class="number">{describeLoss(own, plan.steps)}</td>
                  <td class="number">
                    {describeScore(isOver ? Number.POSITIVE_INFINITY : score, measure.isShare)}
                  </td>
                  {target && <td class="number">{describeReached(own, target)}</td>}
                  <td class="number">
                    {isOver || taken === 0 || spent < 0.1 ? "–" : formatRate(taken / spent)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

function divergedAt({ isOver, step }: LiveRun, steps: number): number | undefined {
  return isOver && step < steps ? step : undefined;
}

/** Infinite for what diverged. */
function describeScore(score: number | undefined, isShare: boolean): string {
  if (score === undefined) return "–";
  return isShare && Number.isFinite(score) ? formatPercent(1 - score) : formatMeasured(score);
}

function describeStep(runs: readonly LiveRun[], steps: number): string {
  if (runs.length === 0) return "–";
  const [first = 0, ...rest] = runs.map(({ step }) => step);
  if (runs.every((run) => divergedAt(run, steps) !== undefined))
    return `diverged at ${[first, ...rest].map(formatCount).join(", ")}`;
  return formatCount(Math.min(first, ...rest));
}

function describeLoss(runs: readonly LiveRun[], steps: number): string {
  const values = runs
    .filter((run) => run.smoothed.length > 0)
    .map((run) =>
      divergedAt(run, steps) === undefined ? (run.smoothed.at(-1) ?? 0) : Number.POSITIVE_INFINITY,
    );
  return values.length === 0 ? "–" : formatMeasured(median(values));
}

/** The step at which the middle run reached the target, as the lab counts it. */
function describeReached(
  runs: readonly LiveRun[],
  { metric, value }: { readonly metric: "loss" | "accuracy"; readonly value: number },
): string {
  const steps = runs.map(({ smoothed, tests }) => {
    if (metric === "accuracy")
      return tests.find(({ accuracy = 0 }) => accuracy >= value)?.step ?? Number.POSITIVE_INFINITY;
    const place = smoothed.findIndex((loss) => loss <= value);
    return place < 0 ? Number.POSITIVE_INFINITY : place;
  });
  const middle = steps.length === 0 ? Number.POSITIVE_INFINITY : median(steps);
  return Number.isFinite(middle) ? formatCount(middle) : "–";
}
