import { surfaces } from "@downhill/lab/problems/surfaces";
import { effect, type ReadonlySignal } from "@preact/signals";
import { fitCanvas } from "../figure/fit-canvas.ts";
import { watchTheme } from "../frame/theme.ts";
import { drawGround, type Ground } from "./draw-ground.ts";
import { drawHeads, drawMinima, type Head } from "./draw-heads.ts";
import { createPathLayer, type DrawnPath, type FrameWork, type PathLayer } from "./path-layer.ts";
import type { EntrantRun, Race } from "./race.ts";
import { type CanvasLook, canvasLooks, type RaceColours, readRaceColours } from "./race-looks.ts";
import { fitViewport, type Viewport } from "./viewport.ts";
import type { World } from "./world.ts";

/** What is painted. */
export interface PaintedRace {
  readonly race: Race;
  readonly world: ReadonlySignal<World>;
  readonly cursor: ReadonlySignal<number>;
  readonly steps: ReadonlySignal<number>;
}

export interface RacePainter {
  dispose(): void;
}

/** One fit of the canvases: it lasts until size, surface, drift or colours change. */
interface Stage {
  readonly viewport: Viewport;
  readonly colours: RaceColours;
  readonly ground: Ground;
  readonly groundContext: CanvasRenderingContext2D;
  readonly headContext: CanvasRenderingContext2D;
  readonly paths: PathLayer;
  readonly ahead: PathLayer;
  readonly size: readonly [width: number, height: number];
  /** The step that the ground was shown at. */
  shownAt: number | undefined;
}

/**
 * Paints a race on the four canvases in `frame` whenever something has changed, at most once a frame and only what is new.
 * @param onFit told how the plane lies on the canvases
 */
export function drawRace(
  frame: HTMLElement,
  { race, world, cursor, steps }: PaintedRace,
  onFit: (viewport: Viewport) => void,
): RacePainter {
  let stage: Stage | undefined;
  let asked = 0;
  let key = "";
  const order: number[] = [];

  const paint = (): void => {
    asked = 0;
    const total = world.value.drift * steps.value;
    const wanted = `${world.value.surface} ${total}`;
    if (stage === undefined || wanted !== key) {
      stage = setStage(frame, world.value, total);
      key = wanted;
      if (stage === undefined) return;
      onFit(stage.viewport);
    }
    const work = paintStage(stage, race.runs.value, world.value, cursor.value, order);
    countWork(frame, work);
    if (!work.every(({ isDone }) => isDone)) ask();
  };
  const ask = (): void => {
    if (asked === 0) asked = requestAnimationFrame(paint);
  };
  const refit = (): void => {
    stage = undefined;
    ask();
  };
  const stop = effect(() => {
    // Read here, so that each of them asks for a frame.
    void [race.runs.value, world.value, cursor.value, steps.value];
    ask();
  });
  const sizes = new ResizeObserver(refit);
  sizes.observe(frame);
  const unwatch = watchTheme(refit);
  void document.fonts.ready.then(refit);
  return {
    dispose() {
      stop();
      sizes.disconnect();
      unwatch();
      cancelAnimationFrame(asked);
    },
  };
}

function setStage(frame: HTMLElement, world: World, drift: number): Stage | undefined {
  const fitted = ["ground", "ahead", "paths", "heads"].map((name) => {
    const canvas = frame.querySelector<HTMLCanvasElement>(`.race-${name}`);
    return canvas === null ? undefined : fitCanvas(canvas);
  });
  const [ground, ahead, paths, heads] = fitted;
  if (ground === undefined || ahead === undefined || paths === undefined || heads === undefined)
    return undefined;
  const { width, height, density } = ground;
  const surface = surfaces[world.surface];
  const viewport = fitViewport(surface, width, height);
  const colours = readRaceColours();
  return {
    viewport,
    colours,
    ground: drawGround(surface, viewport, colours, density, drift),
    groundContext: ground.context,
    headContext: heads.context,
    paths: createPathLayer(paths.context, copyOf(paths.context), viewport),
    ahead: createPathLayer(ahead.context, copyOf(ahead.context), viewport),
    size: [width, height],
    shownAt: undefined,
  };
}

function copyOf(context: CanvasRenderingContext2D): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = context.canvas.width;
  canvas.height = context.canvas.height;
  const copy = canvas.getContext("2d");
  if (copy === null) return context;
  copy.setTransform(context.getTransform());
  return copy;
}

function paintStage(
  stage: Stage,
  runs: readonly EntrantRun[],
  world: World,
  step: number,
  order: number[],
): readonly FrameWork[] {
  const { viewport, colours, groundContext, headContext, size } = stage;
  const shownAt = world.drift === 0 ? 0 : step;
  if (stage.shownAt !== shownAt) {
    groundContext.clearRect(0, 0, ...size);
    stage.ground.show(groundContext, world.drift * shownAt);
    stage.shownAt = shownAt;
  }
  const looks = canvasLooks(
    runs.map(({ label }) => label),
    colours,
  );
  const drawn = runs.map((run, i) => pathOf(run, looks[i]));
  headContext.clearRect(0, 0, ...size);
  drawMinima(headContext, viewport, surfaces[world.surface], world.drift * shownAt, colours);
  drawHeads(
    headContext,
    viewport,
    runs.map((run, i) => headOf(run, looks[i], step)),
    colours,
    order,
  );
  return [stage.paths.draw(drawn, step), stage.ahead.draw(drawn, Number.MAX_SAFE_INTEGER)];
}

function pathOf({ id, trace, trajectory }: EntrantRun, look: CanvasLook | undefined): DrawnPath {
  return { id, trace, points: trajectory.points, colour: look?.colour ?? "", dash: look?.dash ?? [] };
}

function headOf({ title, trajectory }: EntrantRun, look: CanvasLook | undefined, step: number): Head {
  const { points, divergedAt } = trajectory;
  const at = Math.min(step, points.length / 2 - 1);
  return {
    title,
    x: points[2 * at] ?? 0,
    y: points[2 * at + 1] ?? 0,
    colour: look?.colour ?? "",
    marker: look?.marker ?? new Path2D(),
    divergedAt: divergedAt !== undefined && step >= divergedAt ? divergedAt : undefined,
  };
}

/** Leaves on the element how much its frames had to draw at most: pages are held to that, since seconds differ between machines. */
function countWork(frame: HTMLElement, work: readonly FrameWork[]): void {
  const stroked = Math.max(...work.map((one) => one.stroked));
  if (stroked > Number(frame.dataset.mostStroked ?? 0)) frame.dataset.mostStroked = String(stroked);
}
