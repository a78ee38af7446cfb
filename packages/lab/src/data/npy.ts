import {
  type NumberArray,
  type NumberType,
  numberTypes,
  readNumbers,
  type ShapedArray,
} from "./number-array.ts";

const magic = "\x93NUMPY";
/** Bytes of the magic and the version. */
const prefix = 8;

/**
 * Reads a NumPy `.npy` file of version 1 to 3 (NumPy Enhancement Proposal 1, and `numpy.lib.format`): booleans, whole numbers of 8 to
 * 64 bits, floats of 16 to 64 bits, of either byte order. What lies in Fortran order is put into C order.
 * @param file its name in errors
 * @throws Error where the bytes are not such a file, not as long as its header says, or hold something else than numbers
 */
export function parseNpy(bytes: Uint8Array<ArrayBuffer>, file: string): ShapedArray {
  const { descr, isFortran, shape, start } = readHeader(bytes, file);
  const [, order = "", name = ""] = /^([<>|])([a-zA-Z]\d+)$/.exec(descr) ?? [];
  const type: NumberType | undefined = Object.hasOwn(numberTypes, name)
    ? numberTypes[name as keyof typeof numberTypes]
    : undefined;
  if (type === undefined || (order === "|" && type.bytes > 1)) {
    const known = Object.keys(numberTypes).join(", ");
    throw new Error(
      `${file}: its numbers are of type ${descr}; ${known} can be read, with < or > for the byte order`,
    );
  }
  const values = readNumbers(bytes, start, shape, type, order !== ">", file);
  return { shape, values: isFortran ? fromFortran(values, shape, type) : values };
}

interface Header {
  readonly descr: string;
  readonly isFortran: boolean;
  readonly shape: readonly number[];
  /** Where the numbers begin. */
  readonly start: number;
}

function readHeader(bytes: Uint8Array<ArrayBuffer>, file: string): Header {
  const cutOff = (needed: number): Error =>
    new Error(`${file}: the NumPy header takes ${needed} bytes; the file ends after ${bytes.length}`);
  const isNumpy = [...magic].every((character, i) => bytes[i] === character.charCodeAt(0));
  if (!isNumpy) throw new Error(`${file}: not a .npy file, which begins with the bytes 0x93 NUMPY`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [major, minor] = [bytes[6] ?? 0, bytes[7] ?? 0];
  const from = major === 1 ? prefix + 2 : prefix + 4;
  if (bytes.length < from) throw cutOff(from);
  if (major < 1 || major > 3 || minor !== 0)
    throw new Error(
      `${file}: it is of .npy version ${major}.${minor}; versions 1.0, 2.0 and 3.0 can be read`,
    );
  const start = from + (major === 1 ? view.getUint16(prefix, true) : view.getUint32(prefix, true));
  if (bytes.length < start) throw cutOff(start);
  const text = new TextDecoder(major === 3 ? "utf-8" : "latin1").decode(bytes.subarray(from, start));
  return { ...readFields(text, file), start };
}

/** The header is a Python dictionary of three entries in any order. */
function readFields(text: string, file: string): Omit<Header, "start"> {
  const wrong = (what: string): Error =>
    new Error(`${file}: the NumPy header ${what}: ${text.trim().slice(0, 120)}`);
  if (/'descr':\s*[[(]/.test(text)) throw wrong("is of records; only plain numbers can be read");
  const descr = /'descr':\s*'([^']*)'\s*,?/.exec(text);
  const order = /'fortran_order':\s*(True|False)\s*,?/.exec(text);
  const shape = /'shape':\s*\(((?:\s*\d+L?\s*,)*(?:\s*\d+L?\s*)?)\)\s*,?/.exec(text);
  if (descr === null || order === null || shape === null) throw wrong("lacks descr, fortran_order or shape");
  const rest = [descr, order, shape].reduce((left, [match]) => left.replace(match, ""), text);
  if (!/^\s*\{\s*\}\s*$/.test(rest)) throw wrong("holds more than descr, fortran_order and shape");
  if (/^\|?O/.test(descr[1] ?? "")) throw wrong("is of Python objects, which are not read; save numbers");
  const sizes = (shape[1] ?? "").match(/\d+/g) ?? [];
  return { descr: descr[1] ?? "", isFortran: order[1] === "True", shape: sizes.map(Number) };
}

/** Reorders what runs fastest along the first dimension so that it runs fastest along the last. */
function fromFortran(values: NumberArray, shape: readonly number[], type: NumberType): NumberArray {
  const ordered = type.allocate(values.length);
  const at = shape.map(() => 0);
  const strides = shape.map((_, axis) => shape.slice(0, axis).reduce((product, size) => product * size, 1));
  let from = 0;
  for (let i = 0; i < values.length; i++) {
    ordered[i] = values[from] ?? Number.NaN;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const [place = 0, size = 1, stride = 0] = [at[axis], shape[axis], strides[axis]];
      if (place + 1 < size) {
        at[axis] = place + 1;
        from += stride;
        break;
      }
      at[axis] = 0;
      from -= place * stride;
    }
  }
  return ordered;
}
