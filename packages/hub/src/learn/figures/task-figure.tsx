import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Figure } from "../../figure/figure.tsx";
import { Slider } from "../../figure/slider.tsx";
import { describeRates, type RateTask } from "./rate-curves.ts";
import { RatePlot, ratesOf } from "./rate-plot.tsx";
import { capitalised } from "./textbook-rules.ts";
import "./figures.css";

const id = "tasks";

/** Recorded searches for learning rates on networks, one at a time. */
export function TaskFigure({ tasks }: { readonly tasks: readonly RateTask[] }): JSX.Element {
  const chosen = useSignal(tasks[0]?.key ?? "");
  const rate = useSignal(0.01);
  const task = useComputed(() => tasks.find(({ key }) => key === chosen.value) ?? tasks[0]);
  const sentence = useComputed(() => (task.value ? describeRates(task.value, rate.value) : ""));
  const rates = ratesOf(tasks);
  if (task.value === undefined) return <p>Nothing is recorded.</p>;
  const { score, curves } = task.value;
  return (
    <Figure
      id={id}
      sentence={sentence}
      table={() => ({
        caption: `${score}, ${task.value?.label ?? ""}.`,
        columns: ["rule", "α", "score"],
        rows: curves.flatMap(({ name, points }) =>
          points.map((point) => [capitalised(name), point.lr, point.score ?? "diverged"]),
        ),
      })}
      command={`npx downhill race ${chosen.value}`}
    >
      <fieldset>
        <legend>Task</legend>
        {tasks.map(({ key, label }) => (
          <label key={key}>
            <input
              type="radio"
              name={`${id}-task`}
              checked={chosen.value === key}
              onChange={() => {
                chosen.value = key;
              }}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <RatePlot
        id={`${id}-plot`}
        labelledBy={`${id}-sentence`}
        height={380}
        task={task.value}
        rates={rates}
        rate={rate.value}
        onDrag={(value) => {
          rate.value = value;
        }}
        hasMarkers
      />
      <div class="figure-controls long-labels">
        <Slider
          id={`${id}-rate`}
          label="read at α"
          value={rate}
          least={rates.low}
          most={rates.high}
          scale="log"
        />
      </div>
    </Figure>
  );
}
