import { effect, type ReadonlySignal } from "@preact/signals";
import { type FittedCanvas, fitCanvas } from "../figure/fit-canvas.ts";
import { watchTheme } from "../frame/theme.ts";
import { drawCross } from "./draw-heads.ts";
import { acrossOfStep, downOfLoss, drawLossAxes, drawLossCurves, type LossPlot } from "./draw-losses.ts";
import { fitLossScale } from "./loss-scale.ts";
import type { EntrantRun, Race } from "./race.ts";
import { type CanvasLook, canvasLooks, type RaceColours, readRaceColours } from "./race-looks.ts";
import type { World } from "./world.ts";

export interface PaintedLosses {
  readonly race: Race;
  readonly world: ReadonlySignal<World>;
  readonly cursor: ReadonlySignal<number>;
  readonly steps: ReadonlySignal<number>;
  readonly isPlaying: ReadonlySignal<boolean>;
}

export interface LossPainter {
  /** The step at a place across the canvas. */
  stepAt(across: number): number;
  dispose(): void;
}

/** Room for the numbers at the axes; the left one is that of the landscape above, so that both begin at one line. */
const axes = { left: 38, right: 8, top: 8, bottom: 22 } as const;
/** How much of what is still to come is covered. */
const cover = 0.78;

/** While a long race is computed its curves are drawn anew this often, in milliseconds. */
const pauseWhileComputed = 300;

interface Stage {
  readonly fitted: FittedCanvas;
  readonly colours: RaceColours;
  readonly curves: HTMLCanvasElement;
  runs: readonly EntrantRun[] | undefined;
  looks: readonly CanvasLook[];
  plot: LossPlot;
}

/** Paints the losses of a race over its steps; the curves are drawn when they change, and shown as far as the cursor at each frame. */
export function paintLosses(canvas: HTMLCanvasElement, painted: PaintedLosses): LossPainter {
  const { race, world, cursor, steps, isPlaying } = painted;
  let stage: Stage | undefined;
  let asked = 0;
  let drawnAt = Number.NEGATIVE_INFINITY;

  const paint = (): void => {
    asked = 0;
    stage ??= setStage(canvas);
    if (stage === undefined) return;
    const runs = race.runs.value;
    const isStale = stage.runs !== runs || stage.plot.steps !== steps.value;
    const now = performance.now();
    if (isStale && (race.isComplete.value || now - drawnAt > pauseWhileComputed)) {
      drawCurves(stage, runs, world.value, steps.value);
      drawnAt = now;
    }
    show(stage, cursor.value, isPlaying.value);
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
    void [race.runs.value, race.isComplete.value, cursor.value, steps.value, isPlaying.value];
    ask();
  });
  const sizes = new ResizeObserver(refit);
  sizes.observe(canvas);
  const unwatch = watchTheme(refit);
  void document.fonts.ready.then(refit);
  return {
    stepAt(across) {
      const { left, right } = stage?.plot ?? { left: 0, right: 1 };
      return Math.round(((across - left) / (right - left)) * steps.value);
    },
    dispose() {
      stop();
      sizes.disconnect();
      unwatch();
      cancelAnimationFrame(asked);
    },
  };
}

function setStage(canvas: HTMLCanvasElement): Stage | undefined {
  const fitted = fitCanvas(canvas);
  if (fitted === undefined) return undefined;
  const curves = document.createElement("canvas");
  curves.width = canvas.width;
  curves.height = canvas.height;
  const { width, height } = fitted;
  return {
    fitted,
    colours: readRaceColours(),
    curves,
    runs: undefined,
    looks: [],
    plot: {
      left: axes.left,
      right: width - axes.right,
      top: axes.top,
      bottom: height - axes.bottom,
      steps: 0,
      scale: { floor: 0, low: 1, high: 10 },
    },
  };
}

function drawCurves(stage: Stage, runs: readonly EntrantRun[], world: World, steps: number): void {
  const { curves, colours, fitted } = stage;
  stage.runs = runs;
  stage.plot = { ...stage.plot, steps, scale: fitLossScale(runs, world.surface) };
  stage.looks = canvasLooks(
    runs.map(({ label }) => label),
    colours,
  );
  const context = curves.getContext("2d");
  if (context === null) return;
  context.setTransform(fitted.density, 0, 0, fitted.density, 0, 0);
  context.clearRect(0, 0, fitted.width, fitted.height);
  drawLossAxes(context, stage.plot, colours);
  drawLossCurves(context, stage.plot, runs, stage.looks);
}

function show(
  { fitted, curves, colours, plot, runs = [], looks }: Stage,
  step: number,
  isPlaying: boolean,
): void {
  const { context, width, height } = fitted;
  context.clearRect(0, 0, width, height);
  context.drawImage(curves, 0, 0, width, height);
  const across = acrossOfStep(plot, step);
  context.globalAlpha = isPlaying ? 1 : cover;
  context.fillStyle = colours.paper;
  context.fillRect(across, 0, width - across, plot.bottom + 1);
  context.globalAlpha = 1;
  context.strokeStyle = colours.quiet;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(Math.round(across) + 0.5, 0);
  context.lineTo(Math.round(across) + 0.5, plot.bottom);
  context.stroke();
  for (const [i, { trajectory }] of runs.entries()) {
    const look = looks[i];
    const at = Math.min(step, trajectory.losses.length - 1);
    if (look === undefined || at < 0) continue;
    context.save();
    context.translate(acrossOfStep(plot, at), downOfLoss(plot, trajectory.losses[at] ?? 0));
    const { divergedAt } = trajectory;
    if (divergedAt !== undefined && step >= divergedAt) drawCross(context, look.colour, colours.paper);
    else drawDot(context, look, colours.paper);
    context.restore();
  }
}

function drawDot(context: CanvasRenderingContext2D, { marker, colour }: CanvasLook, paper: string): void {
  context.strokeStyle = paper;
  context.lineWidth = 2.5;
  context.stroke(marker);
  context.fillStyle = colour;
  context.fill(marker);
}
