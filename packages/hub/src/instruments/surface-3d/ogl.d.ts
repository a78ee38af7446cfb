// What is used of ogl. Its own declarations import each other without file extensions, which TypeScript's nodenext cannot follow.
declare module "ogl" {
  export class Vec3 extends Array<number> {
    constructor(x?: number, y?: number, z?: number);
    set(x: number, y: number, z: number): this;
    cross(a: Vec3, b: Vec3): this;
    normalize(): this;
  }
  export class Color {
    constructor(hex?: string);
    set(hex: string): this;
    readonly r: number;
    readonly g: number;
    readonly b: number;
  }
  export type OglContext = (WebGLRenderingContext | WebGL2RenderingContext) & {
    readonly canvas: HTMLCanvasElement;
  };
  export class Renderer {
    constructor(options: { canvas: HTMLCanvasElement; dpr: number; antialias: boolean });
    readonly gl: OglContext;
    setSize(width: number, height: number): void;
    render(options: { scene: Transform; camera: Camera }): void;
  }
  export class Transform {
    readonly position: Vec3;
    visible: boolean;
    setParent(parent: Transform | null): void;
    lookAt(target: Vec3): this;
  }
  export class Camera extends Transform {
    constructor(gl: OglContext, options: { fov: number });
    perspective(options: { aspect: number }): this;
  }
  export class Geometry {
    constructor(
      gl: OglContext,
      attributes: Record<string, { size?: number; data: Float32Array | Uint16Array }>,
    );
    drawRange: { start: number; count: number };
    remove(): void;
  }
  export class Sphere extends Geometry {
    constructor(gl: OglContext, options: { radius: number; widthSegments: number; heightSegments: number });
  }
  export class Program {
    constructor(
      gl: OglContext,
      options: {
        vertex: string;
        fragment: string;
        uniforms: Record<string, { value: unknown }>;
        cullFace?: number | false;
      },
    );
    readonly uniforms: Record<string, { value: unknown }>;
  }
  export class Mesh extends Transform {
    constructor(gl: OglContext, options: { geometry: Geometry; program: Program });
    readonly geometry: Geometry;
  }
  export class Polyline {
    constructor(gl: OglContext, options: { points: Vec3[]; uniforms: Record<string, { value: unknown }> });
    readonly geometry: Geometry;
    readonly mesh: Mesh;
    resize(): void;
  }
}
