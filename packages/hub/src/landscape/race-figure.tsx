import { surfaces } from "@downhill/lab/problems/surfaces";
import { formatMeasured } from "@downhill/lab/report/number";
import { type ReadonlySignal, type Signal, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Figure } from "../figure/figure.tsx";
import { withMinus } from "../figure/with-minus.ts";
import { LossStrip } from "./loss-strip.tsx";
import type { Player } from "./player.ts";
import type { Race } from "./race.ts";
import { RaceView } from "./race-view.tsx";
import { describeStart, summariseRace, tabulateRace } from "./summarise-race.ts";
import { Transport } from "./transport.tsx";
import type { World } from "./world.ts";
import "./race-figure.css";

export interface RaceFigureProps {
  /** Names the figure's parts: letters, digits and hyphens. */
  readonly id: string;
  readonly race: Race;
  readonly world: Signal<World>;
  readonly steps: ReadonlySignal<number>;
  readonly cursor: Signal<number>;
  readonly player: Player;
  /** Told whether any of the figure is on the screen. */
  readonly isSeen?: Signal<boolean>;
  /** Steps a second; without it there is no slider. */
  readonly speed?: Signal<number>;
  readonly command?: ReadonlySignal<string> | undefined;
  /** Whether the losses over the steps are drawn beneath; otherwise only a slider for the step is. */
  readonly hasLosses?: boolean;
  /** What stands in the landscape's place until it is drawn. */
  readonly poster?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** While a race plays, its sentence changes this often, in milliseconds. */
const sentencePause = 250;

/** A race from above with its losses, what moves it, and what it shows in one sentence, as a table and as a command. */
export function RaceFigure(props: RaceFigureProps): JSX.Element {
  const {
    id,
    race,
    world,
    steps,
    cursor,
    player,
    isSeen,
    speed,
    command,
    hasLosses = true,
    poster,
    children,
  } = props;
  const body = useRef<HTMLDivElement>(null);
  const pointed = useSignal<readonly [x: number, y: number] | undefined>(undefined);
  const sentence = useSentence(race, world, cursor, player);
  const announced = useComputed(() => (player.isPlaying.value ? "" : sentence.value));
  useEffect(() => race.run(), [race]);
  useEffect(() => {
    if (body.current === null || isSeen === undefined) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      isSeen.value = entry?.isIntersecting ?? true;
    });
    observer.observe(body.current);
    return () => observer.disconnect();
  }, [isSeen]);
  const pointedText = useComputed(() => spellPoint(pointed.value, world.value, cursor.value));
  return (
    <Figure
      id={id}
      sentence={sentence}
      table={() => tabulateRace(race.runs.value, steps.value)}
      command={command?.value === "" ? undefined : command}
    >
      <div class="race-figure" ref={body}>
        <div class="race-landscape">
          <RaceView
            id={id}
            race={race}
            world={world}
            cursor={cursor}
            isPlaying={player.isPlaying}
            pointed={pointed}
            poster={poster}
          />
          <p class="race-pointed quiet" aria-hidden="true">
            {pointedText}
          </p>
        </div>
        <Transport
          id={id}
          player={player}
          cursor={cursor}
          steps={steps}
          speed={speed}
          hasScrubber={!hasLosses}
        >
          {children}
        </Transport>
        {hasLosses && (
          <LossStrip id={id} race={race} world={world} cursor={cursor} steps={steps} player={player} />
        )}
        <p class="unseen" role="status">
          {announced}
        </p>
      </div>
    </Figure>
  );
}

/** The sentence for the cursor; while the race plays it keeps still for a moment, so that it can be read. */
function useSentence(
  race: Race,
  world: ReadonlySignal<World>,
  cursor: ReadonlySignal<number>,
  player: Player,
): ReadonlySignal<string> {
  const shown = useSignal(describeStart(world.peek()));
  const last = useRef(0);
  useSignalEffect(() => {
    if (race.runs.value.length === 0 && !race.isComplete.value) return;
    const text = summariseRace(race.runs.value, world.value, cursor.value);
    const now = performance.now();
    if (player.isPlaying.value && now - last.current < sentencePause) return;
    last.current = now;
    shown.value = text;
  });
  return shown;
}

function spellPoint(point: readonly [x: number, y: number] | undefined, world: World, step: number): string {
  if (point === undefined) return "";
  const [x, y] = point;
  const value = surfaces[world.surface].value(x, y);
  const place = `x ${formatMeasured(x + world.drift * step)}  y ${formatMeasured(y)}`;
  return withMinus(`${place}  loss ${formatMeasured(value)}`);
}
