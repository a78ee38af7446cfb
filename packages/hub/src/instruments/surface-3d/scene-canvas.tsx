import { useSignal, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { looksFor } from "../../figure/series-sample.tsx";
import { useLook } from "../../figure/use-look.ts";
import { readColour } from "../../frame/theme.ts";
import { firstViewpoint, turnView, type Viewpoint } from "../instruments-view.ts";
import { createRelief, drape } from "./relief.ts";
import type { Scene } from "./scene.ts";
import type { Surface3dProps } from "./surface-3d.tsx";

/** Radians for an arrow key, and for a pixel of a drag. */
const turn = 0.1;
const turnPerPixel = 0.008;

const turns: Readonly<Record<string, Viewpoint>> = {
  ArrowLeft: { around: -turn, above: 0 },
  ArrowRight: { around: turn, above: 0 },
  ArrowUp: { around: 0, above: turn },
  ArrowDown: { around: 0, above: -turn },
};

/** The relief itself: turned by dragging it or by the arrow keys, Home as at first. */
export function SceneCanvas({ id, world, runs, cursor, viewpoint }: Surface3dProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  // The renderer writes its own size on the canvas.
  const sheet = useRef<HTMLDivElement>(null);
  const scene = useSignal<Scene | undefined>(undefined);
  const fault = useSignal("");
  const look = useLook(sheet);
  useEffect(() => {
    const element = canvas.current;
    let isGone = false;
    if (element === null) return undefined;
    import("./scene.ts").then(
      ({ createScene }) => {
        if (isGone) return;
        try {
          scene.value = createScene(element);
        } catch (error) {
          fault.value = `${error instanceof Error ? error.message : String(error)} The map above shows the same.`;
        }
      },
      () => {
        fault.value = "What draws it could not be loaded. The map above shows the same.";
      },
    );
    return () => {
      isGone = true;
      scene.peek()?.dispose();
    };
  }, [scene, fault]);
  useSignalEffect(() => {
    const { surface } = world.value;
    scene.value?.setSurface(surface, createRelief(surface));
  });
  useSignalEffect(() => {
    void look.value;
    const looks = looksFor(runs.value.map(({ label }) => label));
    const relief = createRelief(world.value.surface);
    scene.value?.setPaths(
      runs.value.map(({ trajectory }, index) => ({
        colour: readColour(`--c${looks[index]?.colour ?? 0}`),
        ribbons: drape(relief, trajectory, world.value),
      })),
    );
    scene.value?.setColours({
      paper: readColour("--paper"),
      tint: readColour("--c0"),
      line: readColour("--ink"),
    });
    scene.value?.fit();
  });
  useSignalEffect(() => {
    void [look.value, runs.value, world.value];
    const [current, from, step] = [scene.value, viewpoint.value ?? firstViewpoint, cursor.value];
    if (current === undefined) return undefined;
    const frame = requestAnimationFrame(() => current.draw(from, step));
    return () => cancelAnimationFrame(frame);
  });
  const turnBy = (by: Viewpoint): void => {
    viewpoint.value = turnView(viewpoint.value ?? firstViewpoint, by);
  };
  if (fault.value !== "") return <p class="quiet surface-3d-fault">{fault.value}</p>;
  return (
    <div ref={sheet} class="surface-3d">
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a canvas has no role of its own, and this one takes keys */}
      <canvas
        ref={canvas}
        tabIndex={0}
        role="application"
        aria-label="Relief of the surface: arrow keys turn it, Home turns it back"
        aria-describedby={`${id}-sentence`}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
          turnBy({ around: -event.movementX * turnPerPixel, above: event.movementY * turnPerPixel });
        }}
        onKeyDown={(event) => {
          const by = turns[event.key];
          if (by !== undefined) turnBy(by);
          else if (event.key === "Home") viewpoint.value = firstViewpoint;
          else return;
          event.preventDefault();
        }}
      />
    </div>
  );
}
