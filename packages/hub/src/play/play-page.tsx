import { useComputed } from "@preact/signals";
import { catalogue } from "downhill/catalogue";
import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { listenForPlayback } from "../landscape/listen-for-playback.ts";
import { RaceFigure } from "../landscape/race-figure.tsx";
import { repeatRace } from "../landscape/repeat-race.ts";
import type { SurfaceName } from "../landscape/world.ts";
import { worldOn } from "../landscape/world-on.ts";
import { CopyLink, LinkProblem } from "../link/link-controls.tsx";
import { playLink } from "../link/play-link.ts";
import { useLink } from "../link/use-link.ts";
import { instruments } from "./instruments.tsx";
import { LaneList } from "./lane-list.tsx";
import { beginRace, linkStateOf, showLinkState } from "./link-state.ts";
import { createPlayState, type PlayState } from "./play-state.ts";
import { type RatesBySurface, textbookLanes } from "./recorded-lanes.ts";
import { SurfaceChoice } from "./surface-choice.tsx";
import { WorldControls } from "./world-controls.tsx";
import "./play-page.css";

export interface PlayPageProps {
  readonly rates: RatesBySurface;
  /** A surface's formula in HTML; at build time only. */
  readonly formulas?: (surface: SurfaceName) => string;
}

const firstSurface = "ravine";
const firstSteps = 200;

/** The page where rules race: the landscape, its lanes and its world, and the instruments below. */
export function PlayPage({ rates, formulas }: PlayPageProps): JSX.Element {
  const state = usePlayState(rates);
  const { race, world, steps, cursor, speed, player, isSeen, entrants } = state;
  const link = useLink({
    link: playLink,
    state: useMemo(() => linkStateOf(state), [state]),
    apply: (linked) => showLinkState(state, linked),
  });
  const command = useComputed(() => repeatRace(entrants.value, world.value, steps.value, findStandard) ?? "");
  return (
    <>
      <div class="play">
        <div class="play-race">
          <div class="play-head">
            <h1>Play</h1>
            <SurfaceChoice state={state} rates={rates} formulas={formulas} />
            <CopyLink link={link} />
          </div>
          <LinkProblem link={link} />
          <RaceFigure
            id="race"
            race={race}
            world={world}
            steps={steps}
            cursor={cursor}
            player={player}
            isSeen={isSeen}
            speed={speed}
            command={command}
          />
        </div>
        <div class="play-controls">
          <LaneList state={state} rates={rates} />
          <WorldControls state={state} />
        </div>
      </div>
      <div class="play-instruments">
        {instruments.map(({ id, title, component: Instrument }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{title}</h2>
            <Instrument state={state} />
          </section>
        ))}
      </div>
    </>
  );
}

function usePlayState(rates: RatesBySurface): PlayState {
  const state = useMemo(
    () => createPlayState(textbookLanes(rates, firstSurface), worldOn(firstSurface), firstSteps),
    [rates],
  );
  useEffect(() => {
    const { player } = state;
    beginRace(state);
    const release = listenForPlayback(player);
    return () => {
      release();
      player.dispose();
    };
  }, [state]);
  return state;
}

function findStandard(name: string) {
  return catalogue.find((one) => one.name === name)?.make();
}
