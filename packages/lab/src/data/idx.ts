/** An array of unsigned bytes in the IDX format. */
export interface IdxBytes {
  readonly shape: readonly number[];
  readonly values: Uint8Array;
}

const unsignedBytes = 0x08;

/**
 * Reads an IDX file of unsigned bytes: two zero bytes, the type, the number of dimensions, each dimension as a
 * big-endian 32-bit number, then the values (format of LeCun, Cortes & Burges's MNIST page).
 * @throws Error where the bytes are not such a file, or not as long as its header says
 */
export function parseIdx(bytes: Uint8Array): IdxBytes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = 4;
  if (bytes.length < header || view.getUint16(0) !== 0 || view.getUint8(2) !== unsignedBytes) {
    throw new Error("not an IDX file of unsigned bytes");
  }
  const dimensions = view.getUint8(3);
  const start = header + 4 * dimensions;
  if (bytes.length < start) throw new Error(`the IDX header is cut off after ${bytes.length} bytes`);
  const shape = Array.from({ length: dimensions }, (_, i) => view.getUint32(header + 4 * i));
  const values = bytes.subarray(start);
  const expected = shape.reduce((product, size) => product * size, 1);
  if (values.length !== expected) {
    throw new Error(`the IDX file has ${values.length} values; its header says ${shape.join(" × ")}`);
  }
  return { shape, values };
}
