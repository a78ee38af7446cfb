import { surfaces } from "@downhill/lab/problems/surfaces";
import { formatSetting } from "@downhill/lab/report/number";
import type { JSX } from "preact";
import { withMinus } from "../figure/with-minus.ts";
import type { World } from "../landscape/world.ts";
import { mostSteps } from "../link/play-link.ts";
import { NumberField } from "./number-field.tsx";
import type { PlayState } from "./play-state.ts";

const batches = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];
const mostSeed = 0xffff_ffff;

/** What the lanes run in: start, length, noise and drift, the same for all. */
export function WorldControls({ state }: { readonly state: PlayState }): JSX.Element {
  const { world, steps, cursor } = state;
  const now = world.value;
  const change = (part: Partial<World>): void => {
    world.value = { ...world.peek(), ...part };
  };
  const [x, y] = now.start;
  const own = surfaces[now.surface].start;
  return (
    <section class="world-controls instrument" aria-labelledby="world-title">
      <div class="world-row">
        <h2 id="world-title">World</h2>
        <NumberField
          id="start-x"
          label="Start x"
          value={x}
          step="any"
          onValue={(to) => change({ start: [to, y] })}
        />
        <NumberField
          id="start-y"
          label="y"
          value={y}
          step="any"
          onValue={(to) => change({ start: [x, to] })}
        />
        <button type="button" class="quiet-button" onClick={() => change({ start: own })}>
          Surface’s start
        </button>
      </div>
      <div class="world-row">
        <NumberField
          id="steps"
          label="Steps"
          value={steps.value}
          least={1}
          most={mostSteps}
          onValue={(to) => {
            steps.value = to;
            cursor.value = Math.min(cursor.peek(), to);
          }}
        />
        <NumberField
          id="seed"
          label="Seed"
          value={now.seed}
          least={0}
          most={mostSeed}
          onValue={(seed) => change({ seed })}
        />
        <button
          type="button"
          class="quiet-button"
          onClick={() => change({ seed: now.seed === mostSeed ? 0 : now.seed + 1 })}
        >
          Next seed
        </button>
        <span class="number-field">
          <label
            for="batch"
            title="A gradient is the mean over so many examples: its noise falls with the root"
          >
            Batch
          </label>
          <select
            id="batch"
            value={now.batch}
            onChange={(event) => change({ batch: Number(event.currentTarget.value) })}
          >
            {batches.map((batch) => (
              <option key={batch} value={batch}>
                {batch}
              </option>
            ))}
          </select>
        </span>
      </div>
      <div class="world-row">
        <RangeField
          id="noise"
          label="Noise σ"
          title="Standard deviation of the noise on each coordinate of the gradient of one example"
          value={now.noise}
          least={0}
          most={4}
          step={0.05}
          onValue={(noise) => change({ noise })}
        />
        <RangeField
          id="drift"
          label="Drift"
          title="How far the surface moves to the right in a step, in units of x"
          value={now.drift}
          least={-0.1}
          most={0.1}
          step={0.005}
          onValue={(drift) => change({ drift })}
        />
      </div>
    </section>
  );
}

interface RangeFieldProps {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly onValue: (value: number) => void;
}

function RangeField({ id, label, title, value, least, most, step, onValue }: RangeFieldProps): JSX.Element {
  const shown = withMinus(formatSetting(value));
  return (
    <div class="slider">
      <label for={id} title={title}>
        {label}
      </label>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        aria-valuetext={shown}
        onInput={(event) => onValue(event.currentTarget.valueAsNumber)}
      />
      <output for={id}>{shown}</output>
    </div>
  );
}
