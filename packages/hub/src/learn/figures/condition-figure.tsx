import { looksOf } from "@downhill/lab/report/series-look";
import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { Figure } from "../../figure/figure.tsx";
import { Plot } from "../../figure/plot.tsx";
import { Slider } from "../../figure/slider.tsx";
import { spanOf } from "../../figure/span.ts";
import {
  type ConditionRace,
  describeRace,
  mostRaceSteps,
  type RaceSettings,
  raceConditions,
  raceConditionsOf,
} from "./condition-race.ts";
import { EndLabels } from "./end-labels.tsx";
import { capitalised, textbookNames } from "./textbook-rules.ts";
import "./figures.css";

const id = "conditions";
const conditionAxis = { span: spanOf(0.9, 1100, "log"), title: "condition number κ" };
const stepSpan = spanOf(1, 4000, "log");
const looks = looksOf(textbookNames);

/** The steps that the four rules need, each at its best rate, over the condition number; in coordinates that can be turned. */
export function ConditionFigure({
  race: first,
  settings,
}: {
  readonly race: ConditionRace;
  readonly settings: RaceSettings;
}): JSX.Element {
  const degrees = useSignal(settings.degrees);
  const beta = useSignal(settings.beta);
  const shown = useSignal(5);
  const result = useSignal({ race: first, settings });
  const isRunning = useSignal(false);
  const run = useRef<AbortController>(undefined);
  useSignalEffect(() => {
    const wanted = { degrees: degrees.value, beta: beta.value };
    run.current?.abort();
    const now = result.peek().settings;
    if (wanted.degrees === now.degrees && wanted.beta === now.beta) {
      isRunning.value = false;
      return;
    }
    const mine = new AbortController();
    run.current = mine;
    isRunning.value = true;
    raceConditionsOf(wanted, { inPage: true, signal: mine.signal }).then(
      (race) => {
        if (mine.signal.aborted) return;
        result.value = { race, settings: wanted };
        isRunning.value = false;
      },
      () => {},
    );
  });
  const sentence = useComputed(() =>
    isRunning.value
      ? `Running the four rules at 42 rates each, turned by ${degrees.value}°, β = ${beta.value}; the curves are still those of ${result.value.settings.degrees}° and β = ${result.value.settings.beta}.`
      : describeRace(result.value.race, shown.value, result.value.settings),
  );
  const { race } = result.value;
  const sentenceId = `${id}-sentence`;
  return (
    <Figure
      id={id}
      sentence={sentence}
      table={() => ({
        caption: `Fewest steps to a hundredth of the mean distance from five starts over 42 rates, at most ${mostRaceSteps}; turned by ${result.value.settings.degrees}°.`,
        columns: ["κ", ...textbookNames.flatMap((name) => [capitalised(name), `its α, ${name}`])],
        rows: raceConditions.map((condition, index) => [
          condition,
          ...textbookNames.flatMap((name) => {
            const best = race[name][index];
            return [best?.steps, best?.rate];
          }),
        ]),
      })}
    >
      <Plot
        id={`${id}-plot`}
        labelledBy={sentenceId}
        height={400}
        x={conditionAxis}
        y={{ span: stepSpan, title: "steps to a hundredth of the distance, each rule at its best rate" }}
        onDrag={(x) => {
          shown.value = nearestCondition(x);
        }}
        over={(frame) => (
          <EndLabels
            frame={frame}
            labels={textbookNames.flatMap((name) => {
              const last = race[name].findLastIndex((best) => best !== null);
              const best = race[name][last];
              return best == null
                ? []
                : [{ name, text: capitalised(name), x: raceConditions[last] ?? 1, y: best.steps }];
            })}
          />
        )}
      >
        {({ top, bottom, x, y, line }) => (
          <>
            <path class="reader" d={`M${x(raceConditions[shown.value] ?? 1)},${top}V${bottom}`} />
            {textbookNames.map((name, one) => (
              <g key={name}>
                <path
                  class="curve"
                  stroke={`var(--c${looks[one]?.colour})`}
                  stroke-dasharray={looks[one]?.dash}
                  d={line(
                    raceConditions.map((condition, index) => [
                      condition,
                      race[name][index]?.steps ?? Number.NaN,
                    ]),
                  )}
                />
                {raceConditions.map((condition, index) => {
                  const best = race[name][index];
                  return best == null ? null : (
                    <path
                      key={condition}
                      d={looks[one]?.marker}
                      fill={`var(--c${looks[one]?.colour})`}
                      transform={`translate(${x(condition)},${y(best.steps)})`}
                    />
                  );
                })}
              </g>
            ))}
          </>
        )}
      </Plot>
      <div class="figure-controls long-labels">
        <Slider
          id={`${id}-angle`}
          label="turned by"
          value={degrees}
          least={0}
          most={45}
          step={1}
          format={(value) => `${value}°`}
        />
        <Slider id={`${id}-beta`} label="momentum's β" value={beta} least={0} most={0.98} step={0.02} />
        <Slider
          id={`${id}-condition`}
          label="read at κ"
          value={shown}
          least={0}
          most={raceConditions.length - 1}
          step={1}
          format={(value) => String(raceConditions[value] ?? "")}
        />
      </div>
    </Figure>
  );
}

function nearestCondition(value: number): number {
  const distances = raceConditions.map((condition) => Math.abs(Math.log(condition / value)));
  return distances.indexOf(Math.min(...distances));
}
