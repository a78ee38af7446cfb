import { deflateRawSync } from "node:zlib";
import { surfaces } from "@downhill/lab/problems/surfaces";
import fc from "fast-check";
import { expect, test } from "vitest";
import { firstViewpoint, turnView } from "../instruments/instruments-view.ts";
import type { SurfaceName } from "../landscape/world.ts";
import { longestText } from "../rule-editor/read-rule-text.ts";
import { mostBytes } from "./create-link.ts";
import { LinkError } from "./link-error.ts";
import { mostLanes, mostSteps, type PlayLinkState, playLink } from "./play-link.ts";

const finite = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
/** What JavaScript gives a meaning is left out when a link is read, so that no link can reach an object's machinery. */
const meaningful = ["constructor", "prototype", "__proto__"];
const word = fc.stringMatching(/^[a-zA-Z]{1,12}\d?$/).filter((one) => !meaningful.includes(one));

const instruments = fc.record(
  {
    axes: fc.array(word, { maxLength: 2 }),
    lens: fc.record({
      source: fc.constantFrom("x", "y", "typed"),
      theta: fc.string({ unit: "binary", maxLength: 20 }),
      gradients: fc.string({ unit: "binary", maxLength: 200 }),
      step: fc.integer({ min: 1, max: 200 }),
    }),
    startsAt: fc.integer({ min: 0, max: mostSteps }),
    relief: fc
      .record({ around: finite(-1000, 1000), above: finite(-10, 10) })
      .map((by) => turnView(firstViewpoint, by)),
  },
  { requiredKeys: [], noNullPrototype: true },
);

/** Links that were made before the instruments had a part in them have none. */
const before: fc.Arbitrary<PlayLinkState> = fc.record({
  lanes: fc.array(
    fc.record({
      text: fc.string({ unit: "binary", maxLength: 200 }),
      hyper: fc.dictionary(word, finite(-1e300, 1e300), { maxKeys: 6, noNullPrototype: true }),
    }),
    // More of such texts than this do not fit into a link.
    { maxLength: 8 },
  ),
  world: fc.record({
    surface: fc.constantFrom(...(Object.keys(surfaces) as SurfaceName[])),
    start: fc.tuple(finite(-1e6, 1e6), finite(-1e6, 1e6)),
    seed: fc.nat(2 ** 32 - 1),
    noise: finite(0, 1e6),
    batch: fc.integer({ min: 1, max: 1e6 }),
    drift: finite(-1000, 1000),
  }),
  steps: fc.integer({ min: 1, max: mostSteps }),
  cursor: fc.integer({ min: 0, max: mostSteps }),
  speed: finite(0, 1e5),
  chosen: fc.nat(mostLanes - 1),
});
const state: fc.Arbitrary<PlayLinkState> = fc.oneof(
  before,
  fc.tuple(before, instruments).map(([rest, own]) => ({ ...rest, instruments: own })),
);

const plain: PlayLinkState = {
  lanes: [{ text: "sgd(α = 0.1)\nθ = θ − α g", hyper: { lr: 0.25 } }],
  world: { surface: "ravine", start: [1, -2.5], seed: 3, noise: 0, batch: 1, drift: 0 },
  steps: 200,
  cursor: 0,
  speed: 60,
  chosen: 0,
};

/** What Node's own deflate makes of a value, as a link. */
const linkOf = (value: unknown): string =>
  `#z=v1.${deflateRawSync(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url")}`;

test("every state reads back as it was, digit for digit", async () => {
  await fc.assert(
    fc.asyncProperty(state, async (given) => {
      expect(await playLink.decode(await playLink.encode(given))).toEqual(given);
    }),
    { seed: 11, numRuns: 200 },
  );
});

test("reads what another deflate wrote, and is safe in an address", async () => {
  expect(await playLink.decode(linkOf(plain))).toEqual(plain);
  expect(await playLink.encode(plain)).toMatch(/^#z=v1\.[A-Za-z0-9_-]+$/);
});

test("a fragment without a state is none", async () => {
  for (const fragment of ["", "#", "#main", "#zz=v1.x", "#x=z=v1.y"])
    expect(await playLink.decode(fragment)).toBeUndefined();
});

test("nothing but its own error comes of any fragment", async () => {
  const fragment = fc.oneof(
    fc.string({ unit: "binary" }).map((text) => `#z=${text}`),
    fc.string({ unit: "binary" }).map((text) => `#z=v1.${text}`),
    fc.base64String().map((text) => `#z=v1.${text}`),
    fc.uint8Array().map((bytes) => `#z=v1.${Buffer.from(bytes).toString("base64url")}`),
    fc.json().map(linkOf),
    fc.string({ unit: "binary" }).map(linkOf),
  );
  await fc.assert(
    fc.asyncProperty(fragment, async (given) => {
      await playLink.decode(given).catch((error) => expect(error).toBeInstanceOf(LinkError));
    }),
    { seed: 12, numRuns: 500 },
  );
});

test("a link with a part cut off or changed is refused or holds a state that the schema admits", async () => {
  const whole = await playLink.encode(plain);
  for (let length = 4; length < whole.length; length++)
    await expect(playLink.decode(whole.slice(0, length))).rejects.toThrow(LinkError);
});

test.each([
  ["v2.abc", /another version of the page \(v2\); this one reads v1/],
  ["abc", /does not say which version/],
  [`v1.${"A".repeat(30_000)}`, /longer than any/],
  ["v1.%%%", /damaged/],
  ["v1.", /damaged/],
])("says what is wrong with %.20s", async (text, message) => {
  await expect(playLink.decode(`#z=${text}`)).rejects.toThrow(message);
});

test("a short link does not inflate without end", async () => {
  await expect(playLink.decode(linkOf(`"${"0".repeat(mostBytes * 200)}"`))).rejects.toThrow(
    /more than the 16,384 bytes/,
  );
});

test.each<[string, unknown, RegExp]>([
  [
    "a surface that is not there",
    { ...plain, world: { ...plain.world, surface: "moon" } },
    /world\.surface: expected/,
  ],
  ["a number as text", { ...plain, steps: "200" }, /steps: expected number, received "200"/],
  ["no number", { ...plain, lanes: [{ text: "", hyper: { lr: null } }] }, /lanes\.0\.hyper\.lr/],
  ["too many steps", { ...plain, steps: 1e9 }, /steps: expected <=10000/],
  ["half a step", { ...plain, cursor: 0.5 }, /cursor/],
  ["more than is known", { ...plain, script: "alert(1)" }, /script is not known/],
  ["an axis that is none", { ...plain, instruments: { axes: [1] } }, /instruments\.axes\.0: expected string/],
  [
    "an instrument that is not there",
    { ...plain, instruments: { dial: 1 } },
    /instruments\.dial is not known/,
  ],
  [
    "a view from below",
    { ...plain, instruments: { relief: { around: 0, above: -1 } } },
    /instruments\.relief\.above: expected/,
  ],
  ["less than is needed", { lanes: [] }, /world is missing/],
  ["too many lanes", { ...plain, lanes: Array(mostLanes + 1).fill(plain.lanes[0]) }, /lanes/],
  [
    "a text without end",
    { ...plain, lanes: [{ text: "θ".repeat(longestText + 1), hyper: {} }] },
    /lanes\.0\.text/,
  ],
  ["a list", [], /lanes is missing/],
  ["nothing", null, /the whole/],
])("refuses %s, by name", async (_, value, message) => {
  await expect(playLink.decode(linkOf(value))).rejects.toThrow(message);
});

test.each(meaningful)("%s, which JavaScript gives a meaning, has none", async (name) => {
  const text = JSON.stringify(plain).replace('"lr":0.25', `"${name}":1,"lr":0.25`);
  const read = await playLink.decode(linkOf(text));
  expect(read).toEqual(plain);
  expect(Object.getPrototypeOf(read?.lanes[0]?.hyper)).toBe(Object.prototype);
});

test("a state that is too long for a link is refused with the mend", async () => {
  const long = { text: Array.from({ length: 3900 }, (_, i) => (i * 7919) % 10).join(""), hyper: {} };
  await expect(playLink.encode({ ...plain, lanes: Array(8).fill(long) })).rejects.toThrow(/remove a lane/);
  await expect(playLink.encode({ ...plain, steps: Number.NaN })).rejects.toThrow(/steps/);
});
