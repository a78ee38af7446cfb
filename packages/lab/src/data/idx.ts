import { type NumberType, numberTypes, readNumbers, type ShapedArray } from "./number-array.ts";

const types: ReadonlyMap<number, NumberType> = new Map<number, NumberType>([
  [0x08, numberTypes.u1],
  [0x09, numberTypes.i1],
  [0x0b, numberTypes.i2],
  [0x0c, numberTypes.i4],
  [0x0d, numberTypes.f4],
  [0x0e, numberTypes.f8],
]);

/**
 * Reads an IDX file: two zero bytes, the type, the number of dimensions, each dimension as a big-endian 32-bit number,
 * then the values, big-endian too (format of LeCun, Cortes & Burges's MNIST page). Unsigned bytes are a view of `bytes`.
 * @param file its name in errors
 * @throws Error where the bytes are not such a file, or not as long as its header says
 */
export function parseIdx(bytes: Uint8Array<ArrayBuffer>, file: string): ShapedArray {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = 4;
  if (bytes.length < header || view.getUint16(0) !== 0)
    throw new Error(
      `${file}: not an IDX file, which begins with two zero bytes, a type and a number of dimensions`,
    );
  const type = types.get(view.getUint8(2));
  if (type === undefined) {
    const known = [...types.keys()].map(hex).join(", ");
    throw new Error(
      `${file}: byte 2, the type of an IDX file, is ${hex(view.getUint8(2))}; it has to be one of ${known}`,
    );
  }
  const dimensions = view.getUint8(3);
  const start = header + 4 * dimensions;
  if (bytes.length < start)
    throw new Error(
      `${file}: the IDX header of ${dimensions} dimensions takes ${start} bytes; the file ends after ${bytes.length}`,
    );
  const shape = Array.from({ length: dimensions }, (_, i) => view.getUint32(header + 4 * i));
  return { shape, values: readNumbers(bytes, start, shape, type, false, file) };
}

function hex(byte: number): string {
  return `0x${byte.toString(16).padStart(2, "0")}`;
}
