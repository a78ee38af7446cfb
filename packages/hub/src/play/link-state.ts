import { computed, type ReadonlySignal } from "@preact/signals";
import { showView, viewOf } from "../instruments/instruments-state.ts";
import type { PlayLinkState } from "../link/play-link.ts";
import type { PlayState } from "./play-state.ts";

/** The page's state as its address holds it. A race that plays, or is at its end, is one that begins when the link is opened. */
export function linkStateOf(state: PlayState): ReadonlySignal<PlayLinkState> {
  const { lanes, world, steps, cursor, speed, chosen, player, instruments } = state;
  const isUnderWay = computed(() => player.isPlaying.value || cursor.value >= steps.value);
  return computed(() => ({
    lanes: lanes.value.map(({ text, hyper }) => ({ text: text.value, hyper: hyper.value })),
    world: world.value,
    steps: steps.value,
    cursor: isUnderWay.value ? 0 : cursor.value,
    speed: speed.value,
    chosen: Math.max(
      0,
      lanes.value.findIndex(({ id }) => id === chosen.value),
    ),
    instruments: viewOf(instruments),
  }));
}

/** Shows what a link holds. */
export function showLinkState(state: PlayState, linked: PlayLinkState): void {
  const lanes = linked.lanes.map(state.newLane);
  state.player.pause();
  state.lanes.value = lanes;
  state.world.value = linked.world;
  state.steps.value = linked.steps;
  state.speed.value = linked.speed;
  state.chosen.value = lanes[linked.chosen]?.id ?? lanes[0]?.id ?? "";
  state.cursor.value = Math.min(linked.cursor, linked.steps);
  showView(state.instruments, linked.instruments);
  if (linked.cursor === 0) beginRace(state);
}

/** Plays from the start, or shows the whole race where the reader wants nothing to move. */
export function beginRace({ player, steps }: PlayState): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) player.goTo(steps.peek());
  else {
    player.goTo(0);
    player.play();
  }
}
