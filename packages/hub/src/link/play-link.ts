import { optional, strictObject } from "valibot";
import type { InstrumentsView } from "../instruments/instruments-view.ts";
import type { Lane, World } from "../landscape/world.ts";
import { createLink } from "./create-link.ts";
import { instrumentsSchema } from "./instruments-schema.ts";
import { lanesSchema, numberBetween, wholeBetween, worldSchema } from "./state-schemas.ts";

/** What a link to Play holds. */
export interface PlayLinkState {
  readonly lanes: readonly Lane[];
  readonly world: World;
  /** How many steps the race has. */
  readonly steps: number;
  /** The step that is looked at, from 0. */
  readonly cursor: number;
  /** Steps a second while it plays. */
  readonly speed: number;
  /** Which of the lanes the instruments look at, from 0. */
  readonly chosen: number;
  /** What the instruments show over what they begin with. */
  readonly instruments?: InstrumentsView | undefined;
}

/** Three times the series colours: as many as dashes and markers still tell apart. A link has to have some bound. */
export const mostLanes = 24;
/** The longest race of the page. */
export const mostSteps = 10_000;
const fastest = 100_000;

/** Links to Play. Other pages make them too: `linkTo("/play/") + (await playLink.encode(state))`. */
export const playLink = createLink<PlayLinkState>(
  strictObject({
    lanes: lanesSchema(mostLanes),
    world: worldSchema,
    steps: wholeBetween(1, mostSteps),
    cursor: wholeBetween(0, mostSteps),
    speed: numberBetween(0, fastest),
    chosen: wholeBetween(0, mostLanes - 1),
    instruments: optional(instrumentsSchema(mostSteps)),
  }),
);
