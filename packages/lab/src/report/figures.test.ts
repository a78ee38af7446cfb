import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { axisOf } from "./axis.ts";
import { html } from "./html.ts";
import { nameExtremes } from "./name-extremes.ts";
import { placeLabels } from "./place-labels.ts";
import { reportStyle } from "./report-style.ts";
import { looksOf } from "./series-look.ts";
import { thinCurve } from "./thin-curve.ts";

test("text is escaped and markup is not", () => {
  const label = `<b>&"'`;
  expect(html`<p title="${label}">${label}${html`<i>${1}</i>`}${undefined}</p>`.markup).toBe(
    '<p title="&lt;b&gt;&amp;&quot;&#39;">&lt;b&gt;&amp;&quot;&#39;<i>1</i></p>',
  );
});

test("labels keep their order, do not touch and stay within the figure", () => {
  const places = fc.array(fc.double({ min: -50, max: 400, noNaN: true }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(places, (wanted) => {
      const placed = placeLabels(wanted, 19, 340);
      const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
      const sorted = order.map((i) => placed[i] ?? Number.NaN);
      const gap = Math.min(19, 340 / Math.max(1, wanted.length - 1));
      for (const [i, place] of sorted.entries()) {
        expect(place).toBeGreaterThanOrEqual(-1e-9);
        expect(place).toBeLessThanOrEqual(340 + 1e-9);
        if (i > 0) expect(place - (sorted[i - 1] ?? 0)).toBeGreaterThanOrEqual(gap - 1e-9);
      }
    }),
    { seed: 1 },
  );
});

test("labels that do not touch stay where they are", () => {
  expect(placeLabels([300, 10, 100], 19, 340)).toEqual([300, 10, 100]);
});

test("a thinned curve keeps its ends, its least and its greatest value", () => {
  const curves = fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 3000 });
  fc.assert(
    fc.property(curves, fc.integer({ min: 4, max: 800 }), (values, most) => {
      const places = thinCurve(values, most);
      const kept = places.map((place) => values[place] ?? Number.NaN);
      expect(places.length).toBeLessThanOrEqual(most + 2);
      expect([places[0], places.at(-1)]).toEqual([0, values.length - 1]);
      // +0 and −0 are the same height.
      expect(Math.min(...kept) === Math.min(...values)).toBe(true);
      expect(Math.max(...kept) === Math.max(...values)).toBe(true);
      expect(places.toSorted((a, b) => a - b)).toEqual(places);
    }),
    { seed: 1 },
  );
});

describe("an axis", () => {
  test("is by logarithms where a decade passes, with ticks at 1, 2, 5", () => {
    const axis = axisOf([0.05, 3]);
    expect(axis.kind).toBe("log");
    expect(axis.ticks.map(({ value }) => value)).toEqual([0.05, 0.1, 0.2, 0.5, 1, 2]);
    expect(axis.place(0.4)).toBeCloseTo(Math.log(0.4 / 0.05) / Math.log(3 / 0.05), 12);
    expect(axis.place(0)).toBe(Number.NEGATIVE_INFINITY);
  });

  test.each([[[1, 9.9]], [[-1, 100]], [[0, 100]]])("is even for %j", (values) => {
    const axis = axisOf(values);
    expect(axis.kind).toBe("linear");
    expect(values.map(axis.place)).toEqual([0, 1]);
  });

  test("has room for one value, for none, and for infinite ones", () => {
    for (const values of [[5], [], [Number.NaN], [1, Number.POSITIVE_INFINITY]]) {
      expect(Number.isFinite(axisOf(values).place(1))).toBe(true);
      expect(axisOf(values).ticks.length).toBeGreaterThan(1);
    }
  });
});

describe("the look of a series", () => {
  const four = ["gradientDescent", "momentum", "rmsprop", "adam"];
  test("belongs to the rule, whoever else takes part", () => {
    const reversed = looksOf(["lion", ...four.toReversed()]);
    expect(reversed.slice(1).toReversed()).toEqual(looksOf(four));
    expect(reversed[0]?.colour).toBe(4);
  });

  test("differs in dash and in marker without colour, for twice as many as there are colours", () => {
    const looks = looksOf(Array.from({ length: 16 }, (_, i) => `rule${i}`));
    expect(new Set(looks.map(({ dash, marker }) => `${dash} ${marker}`)).size).toBe(16);
    expect(new Set(looksOf(four).map(({ dash }) => dash)).size).toBe(4);
    expect(new Set(looksOf(four).map(({ marker }) => marker)).size).toBe(4);
  });

  // Relative luminance and contrast as WCAG 2.1 defines them.
  const luminance = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  const [light = "", dark = ""] = reportStyle.split(/@media (?:screen and|print)/);
  test.each([
    ["paper", light],
    ["the dark", dark],
  ])("stands out on %s, and text more so", (_, style) => {
    const colours = new Map(
      [...style.matchAll(/--([a-z]+\d?): (#[0-9a-f]{6});/g)].map(([, name = "", hex = ""]) => [name, hex]),
    );
    const on = (name: string): number =>
      contrast(colours.get(name) ?? "#000000", colours.get("paper") ?? "#000000");
    for (let i = 0; i < 8; i++) expect(on(`c${i}`), `c${i}`).toBeGreaterThanOrEqual(3.5);
    expect(on("ink")).toBeGreaterThanOrEqual(7);
    expect(on("quiet")).toBeGreaterThanOrEqual(7);
    expect(on("accent")).toBeGreaterThanOrEqual(4.5);
  });
});

test.each([
  [[["a", 3]], "3 for a"],
  [
    [
      ["a", 3],
      ["b", 1],
    ],
    "lowest for b (1), highest for a (3)",
  ],
  [
    [
      ["a", 1.04],
      ["b", 1],
      ["c", 2],
    ],
    "lowest for b and a (1), highest for c (2)",
  ],
  [
    [
      ["a", 1],
      ["b", 1],
      ["c", 1],
    ],
    "the same for a, b and c (1)",
  ],
] as const)("the extremes of %j are %s", (pairs, sentence) => {
  const ranked = pairs.map(([label, value]) => ({ label, value }));
  expect(nameExtremes(ranked, (value) => value.toFixed(0), ["lowest", "highest"])).toBe(sentence);
});
