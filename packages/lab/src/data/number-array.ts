/** Numbers as a file holds them, in the narrowest array that has them all. */
export type NumberArray =
  | Int8Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>
  | Int16Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Float32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

/** An array of any number of dimensions, the last one running fastest. */
export interface ShapedArray {
  readonly shape: readonly number[];
  readonly values: NumberArray;
}

/** How numbers of one type lie in a file. */
export interface NumberType {
  readonly bytes: number;
  allocate(length: number): NumberArray;
  /** The number at `offset`; a bigint where no float64 need hold it. */
  read(view: DataView, offset: number, isLittle: boolean): number | bigint;
}

/** Types by NumPy's letter and bytes. Halves are read as float32, and 64-bit whole numbers as float64. */
export const numberTypes = {
  i1: { bytes: 1, allocate: (n) => new Int8Array(n), read: (view, at) => view.getInt8(at) },
  u1: { bytes: 1, allocate: (n) => new Uint8Array(n), read: (view, at) => view.getUint8(at) },
  b1: { bytes: 1, allocate: (n) => new Uint8Array(n), read: (view, at) => view.getUint8(at) },
  i2: { bytes: 2, allocate: (n) => new Int16Array(n), read: (view, at, little) => view.getInt16(at, little) },
  u2: {
    bytes: 2,
    allocate: (n) => new Uint16Array(n),
    read: (view, at, little) => view.getUint16(at, little),
  },
  f2: {
    bytes: 2,
    allocate: (n) => new Float32Array(n),
    read: (view, at, little) => view.getFloat16(at, little),
  },
  i4: { bytes: 4, allocate: (n) => new Int32Array(n), read: (view, at, little) => view.getInt32(at, little) },
  u4: {
    bytes: 4,
    allocate: (n) => new Uint32Array(n),
    read: (view, at, little) => view.getUint32(at, little),
  },
  f4: {
    bytes: 4,
    allocate: (n) => new Float32Array(n),
    read: (view, at, little) => view.getFloat32(at, little),
  },
  i8: {
    bytes: 8,
    allocate: (n) => new Float64Array(n),
    read: (view, at, little) => view.getBigInt64(at, little),
  },
  u8: {
    bytes: 8,
    allocate: (n) => new Float64Array(n),
    read: (view, at, little) => view.getBigUint64(at, little),
  },
  f8: {
    bytes: 8,
    allocate: (n) => new Float64Array(n),
    read: (view, at, little) => view.getFloat64(at, little),
  },
} as const satisfies Readonly<Record<string, NumberType>>;

/**
 * Reads `count` numbers from `start` on.
 * @param file its name in errors
 * @throws Error where the file has another length, before anything is allocated; and for a whole number that float64 does
 *   not hold exactly
 */
export function readNumbers(
  bytes: Uint8Array<ArrayBuffer>,
  start: number,
  shape: readonly number[],
  type: NumberType,
  isLittle: boolean,
  file: string,
): NumberArray {
  const count = shape.reduce((product, size) => product * size, 1);
  const found = bytes.length - start;
  if (found !== count * type.bytes) {
    const wanted = `${shape.join(" × ") || "one number"} of ${type.bytes} byte${type.bytes === 1 ? "" : "s"}`;
    throw new Error(`${file}: after byte ${start} there are ${found} bytes; its header says ${wanted}`);
  }
  if (type === numberTypes.u1) return bytes.subarray(start);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = type.allocate(count);
  for (let i = 0; i < count; i++) {
    const value = type.read(view, start + i * type.bytes, isLittle);
    const number = Number(value);
    if (typeof value === "bigint" && !Number.isSafeInteger(number))
      throw new Error(
        `${file}: element ${i} is ${value}; whole numbers beyond ±(2^53 − 1) are not exact in float64`,
      );
    values[i] = number;
  }
  return values;
}
