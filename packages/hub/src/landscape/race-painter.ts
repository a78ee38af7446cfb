import { surfaces } from "@downhill/lab/problems/surfaces";
import { effect, type ReadonlySignal } from "@preact/signals";
import { canvasFont } from "../figure/canvas-font.ts";
import { fitCanvas } from "../figure/fit-canvas.ts";
import { watchTheme } from "../frame/theme.ts";
import { drawGround } from "./draw-ground.ts";
import { drawHeads, drawMinima, type Head } from "./draw-heads.ts";
import { createPathLayer, type DrawnPath, type FrameWork, type PathLayer } from "./path-layer.ts";
import type { EntrantRun, Race } from "./race.ts";
import { type CanvasLook, canvasLooks, type RaceColours, readRaceColours } from "./race-looks.ts";
import { fitViewport, type Viewport } from "./viewport.ts";
import type { SurfaceName, World } from "./world.ts";

/** What is painted. */
export interface PaintedRace {
  readonly race: Race;
  readonly world: ReadonlySignal<World>;
  readonly cursor: ReadonlySignal<number>;
  /** While it plays, what is ahead is not shown. */
  readonly isPlaying: ReadonlySignal<boolean>;
}

export interface RacePainter {
  dispose(): void;
}

/** One fit of the canvases: it lasts until size, surface or colours change. */
interface Stage {
  /** Goes on with the ground where it is not whole yet, for a part of a frame; says whether it is whole. */
  readonly drawGround: () => boolean;
  readonly viewport: Viewport;
  readonly colours: RaceColours;
  readonly headContext: CanvasRenderingContext2D;
  readonly paths: PathLayer;
  readonly ahead: PathLayer;
  readonly size: readonly [width: number, height: number];
  readonly frameSize: readonly [width: number, height: number];
  /** The looks of the entrants, and the labels that they are for. */
  looks: readonly CanvasLook[];
  labels: string | undefined;
}

/**
 * Paints a race on the four canvases in `frame` whenever something has changed, at most once a frame and only what is new. Where the
 * surface drifts, the view moves with it.
 * @param onFit told how the plane lies on the canvases
 */
export function drawRace(
  frame: HTMLElement,
  { race, world, cursor, isPlaying }: PaintedRace,
  onFit: (viewport: Viewport) => void,
): RacePainter {
  let stage: Stage | undefined;
  let asked = 0;
  let painted: SurfaceName | undefined;
  const order: number[] = [];

  const paint = (): void => {
    asked = 0;
    const { surface } = world.value;
    if (stage === undefined || surface !== painted) {
      stage = setStage(frame, surface);
      painted = surface;
      if (stage === undefined) return;
      onFit(stage.viewport);
    }
    const shown = { step: cursor.value, hasAhead: !isPlaying.value, order };
    const work = paintStage(stage, race.runs.value, world.value, shown);
    countWork(frame, work);
    const hasGround = stage.drawGround();
    if (!hasGround || !work.every(({ isDone }) => isDone)) ask();
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
    void [race.runs.value, world.value, cursor.value, isPlaying.value];
    ask();
  });
  // It tells the first size too, which the first frame has taken already: the ground is too dear to be drawn twice.
  const sizes = new ResizeObserver(() => {
    const [width, height] = stage?.frameSize ?? [];
    if (width !== frame.clientWidth || height !== frame.clientHeight) refit();
  });
  sizes.observe(frame);
  const unwatch = watchTheme(refit);
  if (!document.fonts.check(canvasFont(12))) void document.fonts.ready.then(refit);
  return {
    dispose() {
      stop();
      sizes.disconnect();
      unwatch();
      cancelAnimationFrame(asked);
    },
  };
}

function setStage(frame: HTMLElement, name: SurfaceName): Stage | undefined {
  const fitted = ["ground", "ahead", "paths", "heads"].map((name) => {
    const canvas = frame.querySelector<HTMLCanvasElement>(`.race-${name}`);
    return canvas === null ? undefined : fitCanvas(canvas);
  });
  const [ground, ahead, paths, heads] = fitted;
  if (ground === undefined || ahead === undefined || paths === undefined || heads === undefined)
    return undefined;
  const { width, height } = ground;
  const surface = surfaces[name];
  const viewport = fitViewport(surface, width, height);
  const colours = readRaceColours();
  return {
    drawGround: createGround(ground.context, (context) => drawGround(context, surface, viewport, colours)),
    viewport,
    colours,
    headContext: heads.context,
    paths: createPathLayer(paths.context, copyOf(paths.context), viewport),
    ahead: createPathLayer(ahead.context, copyOf(ahead.context), viewport),
    size: [width, height],
    frameSize: [frame.clientWidth, frame.clientHeight],
    looks: [],
    labels: undefined,
  };
}

/** Milliseconds of a frame that go to the ground. */
const groundSlice = 6;

/** Draws on a hidden canvas, so that what stood there before stays until the ground is whole. */
function createGround(
  context: CanvasRenderingContext2D,
  draw: (context: CanvasRenderingContext2D) => Generator<undefined, void>,
): () => boolean {
  const hidden = copyOf(context);
  const work = draw(hidden);
  let isFirst = true;
  let isWhole = false;
  return () => {
    // The frame that sets the stage has enough to do.
    if (isFirst) {
      isFirst = false;
      return false;
    }
    const started = performance.now();
    while (!isWhole && performance.now() - started < groundSlice) {
      if (work.next().done !== true) continue;
      isWhole = true;
      if (hidden === context) break;
      context.save();
      context.resetTransform();
      context.clearRect(0, 0, context.canvas.width, context.canvas.height);
      context.drawImage(hidden.canvas, 0, 0);
      context.restore();
    }
    return isWhole;
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
  { step, hasAhead, order }: { readonly step: number; readonly hasAhead: boolean; readonly order: number[] },
): readonly FrameWork[] {
  const { viewport, colours, headContext, size } = stage;
  const labels = runs.map(({ label }) => label);
  if (stage.labels !== labels.join("\n")) {
    stage.labels = labels.join("\n");
    stage.looks = canvasLooks(labels, colours);
  }
  const { looks } = stage;
  const drawn = runs.map((run, i) => pathOf(run, looks[i], world.drift));
  headContext.clearRect(0, 0, ...size);
  drawMinima(headContext, viewport, surfaces[world.surface], colours);
  drawHeads(
    headContext,
    viewport,
    runs.map((run, i) => headOf(run, looks[i], step, world.drift)),
    colours,
    order,
  );
  const paths = stage.paths.draw(drawn, step);
  return hasAhead ? [paths, stage.ahead.draw(drawn, Number.MAX_SAFE_INTEGER)] : [paths];
}

function pathOf(
  { id, trace, trajectory }: EntrantRun,
  look: CanvasLook | undefined,
  drift: number,
): DrawnPath {
  return { id, trace, points: trajectory.points, drift, colour: look?.colour ?? "", dash: look?.dash ?? [] };
}

function headOf(
  { title, trajectory }: EntrantRun,
  look: CanvasLook | undefined,
  step: number,
  drift: number,
): Head {
  const { points, divergedAt } = trajectory;
  const at = Math.min(step, points.length / 2 - 1);
  return {
    title,
    x: (points[2 * at] ?? 0) - drift * at,
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
