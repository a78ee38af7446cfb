import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseIdx } from "./idx.ts";
import { parseNpy } from "./npy.ts";

/** A file of version 1.0 whose header is padded as NumPy pads it. */
function npy(header: string, data: readonly number[], version: readonly [number, number] = [1, 0]) {
  const wide = version[0] > 1;
  const text = new TextEncoder().encode(`${header.padEnd(wide ? 115 : 117)}\n`);
  const length = wide ? [text.length, 0, 0, 0] : [text.length, 0];
  return Uint8Array.from([
    0x93,
    ...new TextEncoder().encode("NUMPY"),
    ...version,
    ...length,
    ...text,
    ...data,
  ]);
}

const header = (descr: string, shape: string, order = "False"): string =>
  `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': (${shape}), }`;

// Every type, order and version that can be read, made by NumPy and told by it as JSON.
const script = `
import base64, io, json, sys, numpy as np
from numpy.lib import format
cases = []
def add(array, version):
    file = io.BytesIO()
    format.write_array(file, array, version=version)
    cases.append({"name": f"{array.dtype.str} {array.shape} {array.flags.f_contiguous} {version}",
        "file": base64.b64encode(file.getvalue()).decode(), "shape": list(array.shape),
        "values": [float(x) for x in array.flatten(order="C")]})
rng = np.random.default_rng(7)
for kind in ["b1", "i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8", "f2", "f4", "f8"]:
    for order in ("<", ">"):
        array = (rng.standard_normal((2, 3, 4)) * 100).astype(np.float64)
        array = np.abs(array) if kind[0] == "u" else array
        array = array.astype(np.dtype(kind).newbyteorder(order))
        for version in ((1, 0), (2, 0), (3, 0)):
            add(array, version)
            add(np.asfortranarray(array), version)
add(np.float64(3.5) * np.ones(()), (1, 0))
add(np.zeros((0, 3)), (1, 0))
add(np.arange(5.0), (1, 0))
json.dump(cases, sys.stdout)`;

test("NumPy's own files are read as NumPy reads them", ({ skip }) => {
  const run = spawnSync("/usr/bin/python3", ["-c", script], { encoding: "utf8", maxBuffer: 1 << 26 });
  if (run.status !== 0 && process.env.CI) throw new Error(`NumPy is needed: ${run.stderr}`);
  if (run.status !== 0) return skip("no NumPy here");
  const cases: readonly { name: string; file: string; shape: number[]; values: number[] }[] = JSON.parse(
    run.stdout,
  );
  expect(cases).toHaveLength(12 * 2 * 3 * 2 + 3);
  for (const { name, file, shape, values } of cases) {
    const read = parseNpy(Uint8Array.from(Buffer.from(file, "base64")), name);
    expect(read.shape, name).toEqual(shape);
    expect([...read.values], name).toEqual(values);
  }
});

test.each<[string, Uint8Array<ArrayBuffer>, string]>([
  ["another format", Uint8Array.of(1, 2, 3), "a.npy: not a .npy file"],
  ["a version to come", npy(header("<f8", ""), [], [4, 0]), "a.npy: it is of .npy version 4.0"],
  [
    "a header cut off",
    npy(header("<f8", "2,"), []).slice(0, 40),
    "a.npy: the NumPy header takes 128 bytes; the file ends after 40",
  ],
  ["Python objects", npy(header("|O", "2,"), [1, 2]), "is of Python objects, which are not read"],
  ["records", npy("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (2,), }", []), "is of records"],
  ["complex numbers", npy(header("<c16", "1,"), []), "a.npy: its numbers are of type <c16"],
  ["a missing field", npy("{'descr': '<f8', 'shape': (2,), }", []), "lacks descr, fortran_order or shape"],
  ["a field too many", npy(header("<f8", "").replace("}", "'x': 1}"), []), "holds more than"],
  [
    "too few values",
    npy(header("<f8", "2,"), [0, 0]),
    "a.npy: after byte 128 there are 2 bytes; its header says 2 of 8 bytes",
  ],
  [
    "a promise",
    npy(header("<f8", "99999999999, 99999999999"), [0]),
    "its header says 99999999999 × 99999999999 of 8 bytes",
  ],
  [
    "a number too large",
    npy(header("<i8", "1,"), [1, 0, 0, 0, 0, 0, 32, 0]),
    "element 0 is 9007199254740993",
  ],
])("%s is refused", (_name, file, message) => {
  expect(() => parseNpy(file, "a.npy")).toThrow(message);
});

describe("damaged files", () => {
  const whole = npy(
    header("<i2", "2, 3", "True"),
    Array.from({ length: 12 }, (_, i) => i),
  );
  const idx = Uint8Array.from([0, 0, 0x0b, 2, 0, 0, 0, 2, 0, 0, 0, 3, ...new Array<number>(12).fill(1)]);

  test.each([
    ["a.npy", whole, parseNpy],
    ["a.idx", idx, parseIdx],
  ])("%s is read, or refused by its name", (name, file, parse) => {
    const change = fc.record({ at: fc.nat(file.length - 1), to: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 3 }), fc.nat(file.length), (changes, length) => {
        const damaged = file.slice();
        for (const { at, to } of changes) damaged[at] = to;
        try {
          const { shape, values } = parse(damaged.slice(0, length), name);
          expect(values).toHaveLength(shape.reduce((product, size) => product * size, 1));
        } catch (error) {
          expect(String(error)).toMatch(/^Error: a\.(npy|idx): /);
        }
      }),
      { seed: 8, numRuns: 500 },
    );
  });
});
