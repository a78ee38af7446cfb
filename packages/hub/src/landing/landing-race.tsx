import { formatSetting } from "@downhill/lab/report/number";
import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { BuiltMarkup } from "../figure/built-markup.tsx";
import { looksFor } from "../figure/series-sample.tsx";
import { EntrantReadout } from "../landscape/entrant-readout.tsx";
import { listenForPlayback } from "../landscape/listen-for-playback.ts";
import { RaceFigure } from "../landscape/race-figure.tsx";
import { repeatRace } from "../landscape/repeat-race.ts";
import { type BuiltLane, createLandingState, type LandingState, textbookOf } from "./landing-state.ts";
import { LaneSample } from "./lane-sample.tsx";
import { OwnRule } from "./own-rule.tsx";
import "./landing-race.css";

export interface LandingRaceProps {
  readonly lanes: readonly BuiltLane[];
  /** The equations of a lane by its name; at build time only. */
  readonly equations?: (name: string) => string;
  /** The ravine as an SVG; at build time only. */
  readonly poster?: () => string;
}

/** The race that the site opens with: the four textbook rules on a ravine, their equations, and a line for one's own. */
export function LandingRace({ lanes, equations, poster }: LandingRaceProps): JSX.Element {
  const { race, entrants, world, cursor, player, steps, isSeen, ownText, own } = useLanding(lanes);
  const looks = useComputed(() => looksFor(entrants.value.map(({ label }) => label)));
  const command = useComputed(
    () => repeatRace(entrants.value, world.value, steps.value, textbookOf(lanes)) ?? "",
  );
  return (
    <div class="landing-race">
      <RaceFigure
        id="landing"
        race={race}
        world={world}
        steps={steps}
        cursor={cursor}
        player={player}
        isSeen={isSeen}
        command={command}
        hasLosses={false}
        poster={<BuiltMarkup id="landing-poster" class="race-poster" markup={poster?.()} />}
      />
      <OwnRule text={ownText} own={own} race={race} cursor={cursor} looks={looks} index={lanes.length} />
      <div class="landing-lanes">
        <ul>
          {lanes.map(({ name, title, rate }, i) => (
            <li key={name} class="landing-lane">
              <p class="landing-lane-head">
                <LaneSample looks={looks} index={i} />
                <strong>{title}</strong>
                <span class="quiet">α = {formatSetting(rate)}</span>
                <EntrantReadout race={race} id={name} cursor={cursor} hasPlace={false} />
              </p>
              <BuiltMarkup id={`landing-${name}`} class="landing-equations" markup={equations?.(name)} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function useLanding(lanes: readonly BuiltLane[]): LandingState {
  const state = useMemo(() => createLandingState(lanes), [lanes]);
  useEffect(() => {
    const { player, cursor, steps } = state;
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) cursor.value = steps.value;
    else player.play();
    const release = listenForPlayback(player);
    return () => {
      release();
      player.dispose();
    };
  }, [state]);
  return state;
}
