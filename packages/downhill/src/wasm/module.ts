import { type Code, flatten } from "./code.ts";
import { counted, unsigned } from "./leb128.ts";

export type ValueType = "i32" | "f32" | "f64" | "v128";

export interface FunctionType {
  readonly params: readonly ValueType[];
  readonly results: readonly ValueType[];
}

export interface ModuleDescription {
  /** Whether the memory is one that threads share. */
  readonly isShared: boolean;
  /** Imported functions, `env.NAME`, numbered from 0. */
  readonly imports: readonly { readonly name: string; readonly type: FunctionType }[];
  /** The exported function: its locals follow its parameters. */
  readonly exported: {
    readonly name: string;
    readonly type: FunctionType;
    readonly locals: readonly ValueType[];
    readonly body: Code;
  };
}

const valueTypes: Record<ValueType, number> = { i32: 0x7f, f32: 0x7d, f64: 0x7c, v128: 0x7b };

/**
 * The bytes of a module that imports the memory `env.memory` and exports one function (WebAssembly specification 2.0,
 * section 5.5; shared memory after the threads proposal). The memory's size is left open: any of its kind fits.
 */
export function assembleModule({ imports, isShared, exported }: ModuleDescription): Uint8Array<ArrayBuffer> {
  const types = [...imports.map(({ type }) => type), exported.type];
  // Shared memory has to name a maximum: 65,536 pages are the most there can be.
  const limits = isShared ? [0x03, 0x00, ...unsigned(65_536)] : [0x00, 0x00];
  const memoryImport = [...text("env"), ...text("memory"), 0x02, ...limits];
  const functionImports = imports.map(({ name }, index) => [
    ...text("env"),
    ...text(name),
    0x00,
    ...unsigned(index),
  ]);
  const locals = groups(exported.locals).map(([count, type]) => [...unsigned(count), valueTypes[type]]);
  const code = counted([...vector(locals), ...flatten(exported.body), 0x0b]);
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, types.map(functionType)),
    ...section(2, [...functionImports, memoryImport]),
    ...section(3, [unsigned(imports.length)]),
    ...section(7, [[...text(exported.name), 0x00, ...unsigned(imports.length)]]),
    ...section(10, [code]),
  ]);
}

function section(id: number, items: readonly (readonly number[])[]): number[] {
  return [id, ...counted(vector(items))];
}

function vector(items: readonly (readonly number[])[]): number[] {
  return [...unsigned(items.length), ...items.flat()];
}

function functionType({ params, results }: FunctionType): number[] {
  const list = (types: readonly ValueType[]) => counted(types.map((type) => valueTypes[type]));
  return [0x60, ...list(params), ...list(results)];
}

function text(name: string): number[] {
  return counted([...new TextEncoder().encode(name)]);
}

/** Neighbours of one type counted together, as the code section lists locals. */
function groups(types: readonly ValueType[]): readonly (readonly [number, ValueType])[] {
  const found: [number, ValueType][] = [];
  for (const type of types) {
    const last = found.at(-1);
    if (last?.[1] === type) last[0] += 1;
    else found.push([1, type]);
  }
  return found;
}
