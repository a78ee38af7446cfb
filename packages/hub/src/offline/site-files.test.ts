import { describe, expect, test } from "vitest";
import { chooseWay, type SiteFiles } from "./site-files.ts";

const files: SiteFiles = {
  version: "1",
  hashes: { "": "a", "learn/": "b", "assets/a-1.js": "c", "icon.svg": "d", "404.html": "e" },
};
const request = (path: string, more: Partial<Request> = {}) => ({
  url: new URL(path, "https://example.org").href,
  method: "GET",
  mode: "no-cors" as RequestMode,
  headers: new Headers(),
  ...more,
});

describe.each(["/", "/optimizers/"])("a site at %s", (root) => {
  const base = `https://example.org${root}`;
  const way = (path: string, more?: Partial<Request>) => chooseWay(request(root + path, more), base, files);

  test.each([
    ["", { kind: "fresh first", path: "" }],
    ["index.html", { kind: "fresh first", path: "" }],
    ["?rule=adam", { kind: "fresh first", path: "" }],
    ["learn/", { kind: "fresh first", path: "learn/" }],
    ["learn", { kind: "fresh first", path: "learn/" }],
    ["learn/index.html", { kind: "fresh first", path: "learn/" }],
    ["icon.svg", { kind: "fresh first", path: "icon.svg" }],
    ["assets/a-1.js", { kind: "kept first", path: "assets/a-1.js" }],
    // A newer build's: the worker of that build will know it.
    ["assets/a-2.js", { kind: "untouched" }],
    ["data/digits.gz?12", { kind: "data", path: "data/digits.gz" }],
  ])("%s", (path, expected) => {
    expect(way(path)).toEqual(expected);
  });

  test("a page that is not there", () => {
    expect(way("none/", { mode: "navigate" })).toEqual({ kind: "missing page" });
  });

  test("what is no question for a file of the site is left alone", () => {
    expect(way("learn/", { method: "POST" })).toEqual({ kind: "untouched" });
    expect(way("learn/", { headers: new Headers({ range: "bytes=0-" }) })).toEqual({ kind: "untouched" });
    expect(chooseWay(request("https://elsewhere.org/learn/"), base, files)).toEqual({ kind: "untouched" });
  });
});

test("a neighbour of the site on the same host is left alone", () => {
  expect(chooseWay(request("/other/learn/"), "https://example.org/optimizers/", files)).toEqual({
    kind: "untouched",
  });
});
