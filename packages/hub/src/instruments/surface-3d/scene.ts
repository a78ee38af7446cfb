import { surfaces } from "@downhill/lab/problems/surfaces";
import {
  Camera,
  Color,
  Geometry,
  Mesh,
  type OglContext,
  Polyline,
  Program,
  Renderer,
  Sphere,
  Transform,
  Vec3,
} from "ogl";
import type { SurfaceName } from "../../landscape/world.ts";
import type { Viewpoint } from "../instruments-view.ts";
import type { Relief, Ribbon } from "./relief.ts";
import { fragment, headFragment, headVertex, vertex } from "./shaders.ts";

/** A lane's path in the scene. */
export interface ScenePath {
  readonly colour: string;
  readonly ribbons: readonly Ribbon[];
}

export interface SceneColours {
  readonly paper: string;
  /** What the ground is tinted with. */
  readonly tint: string;
  readonly line: string;
}

/** A relief with paths on it, in WebGL. */
export interface Scene {
  /** Builds the ground anew. */
  setSurface(surface: SurfaceName, relief: Relief): void;
  setPaths(paths: readonly ScenePath[]): void;
  setColours(colours: SceneColours): void;
  /** Draws it as it is at a step. */
  draw(viewpoint: Viewpoint, step: number): void;
  /** Fits it to the canvas. */
  fit(): void;
  dispose(): void;
}

/** Vertices of the ground in each direction. */
const cells = 160;
/** Paths float a little above the ground, or they would sink into its triangles. */
const lift = 0.012;
const distance = 4.1;
/** On a narrower canvas than this the eye stands further back. */
const widest = 1.5;
const mostDensity = 2;

/** @throws Error where the browser has no WebGL */
export function createScene(canvas: HTMLCanvasElement): Scene {
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
  if (context === null) throw new Error("This browser has no WebGL.");
  const renderer = new Renderer({ canvas, dpr: Math.min(devicePixelRatio, mostDensity), antialias: true });
  const { gl } = renderer;
  const camera = new Camera(gl, { fov: 32 });
  const scene = new Transform();
  const ground = createGround(gl);
  const headShape = new Sphere(gl, { radius: 0.022, widthSegments: 20, heightSegments: 14 });
  let groundMesh: Mesh | undefined;
  let lanes: readonly Lane[] = [];
  const background = new Color();
  let away = distance;

  return {
    setSurface(surface, relief) {
      groundMesh?.setParent(null);
      groundMesh?.geometry.remove();
      groundMesh = new Mesh(gl, { geometry: groundOf(gl, surface, relief), program: ground });
      groundMesh.setParent(scene);
    },
    setPaths(paths) {
      for (const lane of lanes) removeLane(lane);
      lanes = paths.map((path) => addLane(gl, scene, headShape, path));
    },
    setColours({ paper, tint, line }) {
      background.set(hexOf(paper));
      for (const [name, colour] of [
        ["uPaper", paper],
        ["uTint", tint],
        ["uLine", line],
      ] as const)
        ground.uniforms[name] = { value: new Color(hexOf(colour)) };
    },
    draw({ around, above }, step) {
      camera.position.set(
        away * Math.cos(above) * Math.sin(around),
        away * Math.sin(above),
        away * Math.cos(above) * Math.cos(around),
      );
      camera.lookAt(new Vec3(0, 0.25, 0));
      for (const lane of lanes) showUntil(lane, step);
      gl.clearColor(background.r, background.g, background.b, 1);
      renderer.render({ scene, camera });
    },
    fit() {
      // The renderer writes its own size on the canvas.
      const { clientWidth = 0, clientHeight = 0 } = canvas.parentElement ?? {};
      if (clientWidth === 0) return;
      away = distance * Math.max(1, widest / (clientWidth / clientHeight));
      renderer.setSize(clientWidth, clientHeight);
      camera.perspective({ aspect: clientWidth / clientHeight });
      for (const { lines } of lanes) for (const { line } of lines) line.resize();
    },
    dispose() {
      for (const lane of lanes) removeLane(lane);
      gl.getExtension("WEBGL_lose_context")?.loseContext();
    },
  };
}

interface Lane {
  readonly lines: readonly { readonly line: Polyline; readonly ribbon: Ribbon }[];
  readonly head: Mesh;
}

function createGround(gl: OglContext): Program {
  const colour = (): { value: Color } => ({ value: new Color() });
  return new Program(gl, {
    vertex,
    fragment,
    cullFace: false,
    uniforms: { uPaper: colour(), uTint: colour(), uLine: colour() },
  });
}

function groundOf(gl: OglContext, surface: SurfaceName, relief: Relief): Geometry {
  const { view } = surfaces[surface];
  const count = cells * cells;
  const position = new Float32Array(3 * count);
  const normal = new Float32Array(3 * count);
  const point = (column: number, row: number): readonly [number, number] => [
    view.x[0] + (column / (cells - 1)) * (view.x[1] - view.x[0]),
    view.y[0] + (row / (cells - 1)) * (view.y[1] - view.y[0]),
  ];
  const placeAt = (column: number, row: number): readonly [number, number, number] =>
    relief.placeOf(
      ...point(Math.min(cells - 1, Math.max(0, column)), Math.min(cells - 1, Math.max(0, row))),
    ) ?? [0, 0, 0];
  for (let index = 0; index < count; index++) {
    const [column, row] = [index % cells, Math.floor(index / cells)];
    position.set(placeAt(column, row), 3 * index);
    const [east, west] = [placeAt(column + 1, row), placeAt(column - 1, row)];
    const [north, south] = [placeAt(column, row + 1), placeAt(column, row - 1)];
    const across = new Vec3(east[0] - west[0], east[1] - west[1], east[2] - west[2]);
    const along = new Vec3(north[0] - south[0], north[1] - south[1], north[2] - south[2]);
    normal.set(new Vec3().cross(across, along).normalize(), 3 * index);
  }
  const index = new Uint16Array(6 * (cells - 1) ** 2);
  let next = 0;
  for (let row = 0; row < cells - 1; row++) {
    for (let column = 0; column < cells - 1; column++) {
      const corner = row * cells + column;
      index.set([corner, corner + 1, corner + cells, corner + 1, corner + cells + 1, corner + cells], next);
      next += 6;
    }
  }
  return new Geometry(gl, {
    position: { size: 3, data: position },
    normal: { size: 3, data: normal },
    index: { data: index },
  });
}

function addLane(gl: OglContext, scene: Transform, shape: Geometry, { colour, ribbons }: ScenePath): Lane {
  const tint = new Color(hexOf(colour));
  const lines = ribbons.map((ribbon) => {
    const line = new Polyline(gl, {
      points: ribbon.places.map(([x, y, z]) => new Vec3(x, y + lift, z)),
      uniforms: { uColor: { value: tint }, uThickness: { value: 3 } },
    });
    line.mesh.setParent(scene);
    return { line, ribbon };
  });
  const program = new Program(gl, {
    vertex: headVertex,
    fragment: headFragment,
    uniforms: { uColor: { value: tint } },
  });
  const head = new Mesh(gl, { geometry: shape, program });
  head.setParent(scene);
  return { lines, head };
}

function removeLane({ lines, head }: Lane): void {
  head.setParent(null);
  for (const { line } of lines) {
    line.mesh.setParent(null);
    line.geometry.remove();
  }
}

/** Shows a lane's path up to a step, with its head there. */
function showUntil({ lines, head }: Lane, step: number): void {
  head.visible = false;
  for (const { line, ribbon } of lines) {
    const shown = countUntil(ribbon.steps, step);
    // Two triangles from each place to the next.
    line.geometry.drawRange.count = Math.max(0, shown - 1) * 6;
    line.mesh.visible = shown > 1;
    const last = ribbon.places[shown - 1];
    if (last === undefined) continue;
    head.visible = true;
    head.position.set(last[0], last[1] + lift, last[2]);
  }
}

/** How many of the sorted steps are at most `step`. */
function countUntil(steps: readonly number[], step: number): number {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] ?? 0) <= step) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A computed colour as ogl takes it. */
function hexOf(colour: string): string {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}
