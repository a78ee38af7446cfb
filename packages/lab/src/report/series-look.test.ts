import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from "d3-shape";
import { expect, test } from "vitest";
import { looksOf } from "./series-look.ts";

/** Square pixels of each of d3's symbols, in the order of the looks. */
const drawn: readonly (readonly [type: SymbolType, size: number])[] = [
  [symbolCircle, 44],
  [symbolTriangle, 44],
  [symbolSquare, 46],
  [symbolDiamond, 44],
  [symbolCross, 48],
  [symbolStar, 40],
  [symbolWye, 46],
];

const eight = looksOf(["gradientDescent", "momentum", "rmsprop", "adam", "a", "b", "c", "d"]);

test("the markers are d3's symbols at two decimals, and one of our own", () => {
  expect(eight.slice(0, drawn.length).map(({ marker }) => marker)).toEqual(
    drawn.map(([type, size]) => symbol(type, size).digits(2)()),
  );
  expect(new Set(eight.map(({ marker }) => marker)).size).toBe(8);
});
