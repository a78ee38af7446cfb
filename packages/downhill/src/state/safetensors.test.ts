import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CheckpointError } from "./checkpoint-error.ts";
import { type FileTensor, readSafetensors, writeSafetensors } from "./safetensors.ts";

/** A file with this text as its header and this many bytes of data. */
function fileOf(header: string | Uint8Array, dataBytes = 0, claimed?: bigint): Uint8Array {
  const text = typeof header === "string" ? new TextEncoder().encode(header) : header;
  const file = new Uint8Array(8 + text.length + dataBytes);
  new DataView(file.buffer).setBigUint64(0, claimed ?? BigInt(text.length), true);
  file.set(text, 8);
  return file;
}

const one = '{"dtype":"F32","shape":[2],"data_offsets":[0,8]}';

// Deeper than a call stack, though not than JSON.parse can go.
const nest = `${"[".repeat(1e5)}${"]".repeat(1e5)}`;

test("a file is the bytes that the format's description gives", () => {
  const tensors = new Map<string, FileTensor>([
    ["w", { dtype: "F32", shape: [1, 2], bytes: Uint8Array.of(0, 0, 128, 63, 0, 0, 0, 192) }],
  ]);
  const header =
    '{"__metadata__":{"by":"hand"},"w":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]}}'.padEnd(88);
  const expected = [...Uint8Array.of(88, 0, 0, 0, 0, 0, 0, 0), ...new TextEncoder().encode(header)];
  const file = writeSafetensors({ metadata: new Map([["by", "hand"]]), tensors });
  expect([...file]).toEqual([...expected, 0, 0, 128, 63, 0, 0, 0, 192]);
  expect(readSafetensors(file)).toEqual({ metadata: new Map([["by", "hand"]]), tensors });
});

test("rows of the header may stand in another order than the data, and spaces anywhere", () => {
  const header =
    '{ "b" : {"data_offsets":[4,12],"shape":[],"dtype":"F64"},\n"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}  ';
  const { tensors, metadata } = readSafetensors(fileOf(header, 12));
  expect([...tensors.keys()].sort()).toEqual(["a", "b"]);
  expect(tensors.get("b")?.bytes).toHaveLength(8);
  expect(metadata.size).toBe(0);
});

test("names and bytes come back whatever they are", () => {
  const tensor = fc.record({ wide: fc.boolean(), bytes: fc.array(fc.integer({ min: 0, max: 255 })) });
  const name = fc
    .oneof(fc.string({ unit: "binary" }), fc.constantFrom("__proto__", "constructor", "", "1", "\ud800", '"'))
    .filter((text) => text !== "__metadata__");
  const files = fc.record({
    metadata: fc.uniqueArray(fc.tuple(fc.oneof(name, fc.constant("__metadata__")), fc.string()), {
      selector: ([key]) => key,
    }),
    tensors: fc.uniqueArray(fc.tuple(name, tensor), { selector: ([key]) => key }),
  });
  fc.assert(
    fc.property(files, (given) => {
      const tensors = given.tensors.map(([key, { wide, bytes }]): [string, FileTensor] => {
        const size = wide ? 8 : 4;
        const whole = Uint8Array.from(
          { length: bytes.length * size },
          (_, i) => bytes[i % bytes.length] ?? 0,
        );
        return [key, { dtype: wide ? "F64" : "F32", shape: [1, bytes.length], bytes: whole }];
      });
      const file = { metadata: new Map(given.metadata), tensors: new Map(tensors) };
      const written = writeSafetensors(file);
      expect(new DataView(written.buffer).getUint32(0, true) % 8).toBe(0);
      expect(readSafetensors(written)).toEqual(file);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("a tensor cannot take the metadata's name", () => {
  const tensors = new Map([
    ["__metadata__", { dtype: "F32", shape: [0], bytes: new Uint8Array(0) } as const],
  ]);
  expect(() => writeSafetensors({ metadata: new Map(), tensors })).toThrow("rename it");
});

describe("refuses", () => {
  test.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(0), "0 bytes"],
    ["half a length", new Uint8Array(7), "7 bytes"],
    ["a header beyond the end", fileOf(`{"w":${one}}`, 8, 200n), "cut short"],
    ["a header beyond the limit", fileOf("{}", 0, 100_000_001n), "at most 100000000"],
    ["the largest length", fileOf("{}", 0, 2n ** 64n - 1n), "at most 100000000"],
    ["an empty header", fileOf(""), "cannot be read"],
    ["half a header", fileOf('{"w":'), "cannot be read"],
    ["bytes that are not UTF-8", fileOf(Uint8Array.of(123, 34, 255, 34, 58, 49, 125)), "cannot be read"],
    ["a byte order mark", fileOf("\ufeff{}"), "cannot be read"],
    ["a list", fileOf("[]"), "not an object"],
    ["null", fileOf("null"), "not an object"],
    ["spaces before the header", fileOf(" {}"), "not an object"],
    ["metadata that is no object", fileOf('{"__metadata__":[]}'), "__metadata__ is not an object"],
    ["metadata that is null", fileOf('{"__metadata__":null}'), "__metadata__ is not an object"],
    ["metadata that is no text", fileOf('{"__metadata__":{"t":1}}'), '"t" in __metadata__ is not a text'],
    ["a name twice", fileOf(`{"w":${one},"w":${one}}`, 8), "a name twice"],
    ["a name twice, once escaped", fileOf(`{"w":${one},"\\u0077":${one}}`, 8), "a name twice"],
    ["__proto__ twice", fileOf(`{"__proto__":${one},"__proto__":${one}}`, 8), "a name twice"],
    ["metadata twice", fileOf('{"__metadata__":{},"__metadata__":{}}'), "a name twice"],
    ["a field twice", fileOf(`{"w":{"shape":[9],${one.slice(1)}}`, 8), "a name twice"],
    ["a row that is no object", fileOf('{"w":3}'), '"w" has to have dtype'],
    [
      "a field too many",
      fileOf('{"w":{"dtype":"F32","shape":[],"data_offsets":[0,4],"x":1}}', 4),
      "nothing else",
    ],
    ["fields by prototype", fileOf(`{"w":{"__proto__":${one}}}`, 8), '"w" has to have dtype'],
    ["another dtype", fileOf('{"w":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}', 4), '"BF16"'],
    [
      "a dtype of Object",
      fileOf('{"w":{"dtype":"constructor","shape":[2],"data_offsets":[0,8]}}', 8),
      "constructor",
    ],
    [
      "a dtype without a text",
      fileOf('{"w":{"dtype":{"toString":1},"shape":[2],"data_offsets":[0,8]}}', 8),
      "not a text",
    ],
    ["a nest where a row should be", fileOf(`{"w":${nest}}`), "has to have"],
    ["a nest as dtype", fileOf(`{"w":{"dtype":${nest},"shape":[],"data_offsets":[0,4]}}`, 4), "not a text"],
    [
      "a nest as shape",
      fileOf(`{"w":{"dtype":"F32","shape":${nest},"data_offsets":[0,4]}}`, 4),
      "list of sizes",
    ],
    ["a nest in the metadata", fileOf(`{"__metadata__":{"t":${nest}}}`), "is not a text"],
    [
      "a negative size",
      fileOf('{"w":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}', 8),
      "list of sizes",
    ],
    ["half a size", fileOf('{"w":{"dtype":"F32","shape":[0.5],"data_offsets":[0,2]}}', 2), "list of sizes"],
    [
      "a size as text",
      fileOf('{"w":{"dtype":"F32","shape":["2"],"data_offsets":[0,8]}}', 8),
      "list of sizes",
    ],
    ["a huge shape", fileOf('{"w":{"dtype":"F32","shape":[9e15,9e15],"data_offsets":[0,8]}}', 8), "needs"],
    [
      "an infinite size",
      fileOf('{"w":{"dtype":"F32","shape":[1e999],"data_offsets":[0,8]}}', 8),
      "list of sizes",
    ],
    ["one offset", fileOf('{"w":{"dtype":"F32","shape":[2],"data_offsets":[0]}}', 8), "pair"],
    ["three offsets", fileOf('{"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8,8]}}', 8), "pair"],
    ["swapped offsets", fileOf('{"w":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}', 8), "needs 8 bytes"],
    [
      "a shape that does not fit",
      fileOf('{"w":{"dtype":"F64","shape":[2],"data_offsets":[0,8]}}', 8),
      "needs 16",
    ],
    [
      "a hole at the start",
      fileOf('{"w":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}', 8),
      "starts at byte 4",
    ],
    ["an overlap", fileOf(`{"w":${one},"v":${one}}`, 8), "starts at byte 0 of the data, where"],
    ["data cut short", fileOf(`{"w":${one}}`, 7), "cut short"],
    ["bytes after the data", fileOf(`{"w":${one}}`, 9), "1 bytes follow"],
  ])("%s", (_name, file, message) => {
    expect(() => readSafetensors(file)).toThrow(CheckpointError);
    expect(() => readSafetensors(file)).toThrow(message);
  });
});
