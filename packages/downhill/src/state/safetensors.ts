import { CheckpointError, quote } from "./checkpoint-error.ts";

/** A tensor in a file: its numbers are little-endian bytes, row by row. */
export interface FileTensor {
  readonly dtype: keyof typeof bytesOf;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

/** What a safetensors file holds. */
export interface TensorFile {
  readonly metadata: ReadonlyMap<string, string>;
  readonly tensors: ReadonlyMap<string, FileTensor>;
}

const bytesOf = { F32: 4, F64: 8 } as const;
const metadataName = "__metadata__";
const lengthBytes = 8;
// The format's own limit (safetensors README, "Format").
const mostHeaderBytes = 100_000_000;

/**
 * Writes the safetensors format: the header's length in 8 bytes, the header in JSON, the tensors' bytes one after
 * the other. Spaces after the header let the tensors begin at a multiple of 8.
 * @throws CheckpointError where a tensor has the name of the metadata
 */
export function writeSafetensors({ metadata, tensors }: TensorFile): Uint8Array<ArrayBuffer> {
  if (tensors.has(metadataName)) {
    throw new CheckpointError(`a tensor cannot be called ${metadataName} in a safetensors file: rename it`);
  }
  let end = 0;
  const entries = Array.from(tensors, ([name, { dtype, shape, bytes }]) => {
    const start = end;
    end += bytes.length;
    return [name, { dtype, shape, data_offsets: [start, end] }] as const;
  });
  const header = Object.fromEntries([[metadataName, Object.fromEntries(metadata)], ...entries]);
  const text = new TextEncoder().encode(JSON.stringify(header));
  const dataStart = Math.ceil((lengthBytes + text.length) / 8) * 8;
  const file = new Uint8Array(dataStart + end).fill(0x20, lengthBytes, dataStart);
  new DataView(file.buffer).setBigUint64(0, BigInt(dataStart - lengthBytes), true);
  file.set(text, lengthBytes);
  let place = dataStart;
  for (const { bytes } of tensors.values()) {
    file.set(bytes, place);
    place += bytes.length;
  }
  return file;
}

/**
 * Reads the safetensors format strictly. The tensors' bytes are views into `file`; nothing is allocated for a size
 * that the file only claims.
 * @throws CheckpointError where the file is not in the format, or holds another dtype than F32 and F64
 */
export function readSafetensors(file: Uint8Array): TensorFile {
  const { text, data } = splitFile(file);
  const header = parseHeader(text);
  const metadata = readMetadata(header);
  const entries = Object.entries(header).filter(([name]) => name !== metadataName);
  const placed = entries.map(([name, entry]) => readEntry(name, entry));
  if (countWrittenNames(text) !== countNames(header)) throw refusal("its header gives a name twice");
  placed.sort((a, b) => a.start - b.start || a.end - b.end);
  let last = 0;
  const tensors = new Map<string, FileTensor>();
  for (const { name, dtype, shape, start, end } of placed) {
    if (start !== last) {
      throw refusal(
        `${quote(name)} starts at byte ${start} of the data, where the tensor before it ends at ${last}`,
      );
    }
    if (end > data.length) {
      throw refusal(
        `${quote(name)} ends at byte ${end} of the data, which has ${data.length}; the file may be cut short`,
      );
    }
    tensors.set(name, { dtype, shape, bytes: data.subarray(start, end) });
    last = end;
  }
  if (last !== data.length) throw refusal(`${data.length - last} bytes follow the last tensor`);
  return { metadata, tensors };
}

/** A tensor's row of the header; places are bytes of the data. */
interface Entry extends Omit<FileTensor, "bytes"> {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

type Fields = Readonly<Record<string, unknown>>;

function splitFile(file: Uint8Array): { readonly text: string; readonly data: Uint8Array } {
  if (file.length < lengthBytes) throw refusal(`the file has ${file.length} bytes, too few for a header`);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const length = Number(view.getBigUint64(0, true));
  if (length > mostHeaderBytes) {
    throw refusal(
      `its first 8 bytes give a header of ${length} bytes; at most ${mostHeaderBytes} are allowed`,
    );
  }
  const dataStart = lengthBytes + length;
  if (dataStart > file.length) {
    throw refusal(
      `its header should end at byte ${dataStart}, but the file has ${file.length}; it may be cut short`,
    );
  }
  const text = readHeader(() =>
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(file.subarray(lengthBytes, dataStart)),
  );
  return { text, data: file.subarray(dataStart) };
}

function parseHeader(text: string): Fields {
  const header: unknown = readHeader(() => JSON.parse(text));
  if (!isObject(header) || !text.startsWith("{")) throw refusal("its header is not an object in JSON");
  return header;
}

function readHeader<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw refusal(`its header cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readMetadata(header: Fields): ReadonlyMap<string, string> {
  const { [metadataName]: metadata = {} } = header;
  if (!isObject(metadata)) throw refusal(`${metadataName} is not an object`);
  const entries = Object.entries(metadata).map(([name, value]): [string, string] => {
    if (typeof value !== "string") throw refusal(`${quote(name)} in ${metadataName} is not a text`);
    return [name, value];
  });
  return new Map(entries);
}

function readEntry(name: string, entry: unknown): Entry {
  if (!isObject(entry) || Object.keys(entry).sort().join() !== "data_offsets,dtype,shape") {
    throw refusal(`${quote(name)} has to have dtype, shape and data_offsets, and nothing else`);
  }
  const { dtype, shape, data_offsets: offsets } = entry;
  if (dtype !== "F32" && dtype !== "F64") {
    const given = typeof dtype === "string" ? quote(dtype) : "not a text";
    throw refusal(`the dtype of ${quote(name)} is ${given}; only "F32" and "F64" are read: convert it`);
  }
  if (!isSizes(shape)) throw refusal(`the shape of ${quote(name)} is not a list of sizes`);
  const [start, end] = isSizes(offsets) ? offsets : [];
  if (start === undefined || end === undefined || (offsets as readonly number[]).length !== 2) {
    throw refusal(`data_offsets of ${quote(name)} is not a pair of places`);
  }
  const needed = shape.reduce((product, size) => product * size, bytesOf[dtype]);
  if (end - start !== needed) {
    throw refusal(`${quote(name)} needs ${needed} bytes for its shape, but data_offsets give ${end - start}`);
  }
  return { name, dtype, shape, start, end };
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSizes(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0);
}

/** Names before a colon in a text that is known to be JSON. `JSON.parse` keeps only the last of equal names. */
function countWrittenNames(text: string): number {
  let count = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (inString && character === "\\") i += 1;
    else if (character === '"') inString = !inString;
    else if (!inString && character === ":") count += 1;
  }
  return count;
}

/** Names of the header and of what stands in it, which is never deeper. */
function countNames(header: Fields): number {
  return Object.values(header).reduce(
    (count: number, inner) => count + 1 + Object.keys(inner as object).length,
    0,
  );
}

function refusal(problem: string): CheckpointError {
  return new CheckpointError(`this is not a sound safetensors file: ${problem}`);
}
