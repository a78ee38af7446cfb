import { afterEach, expect, test } from "vitest";
import { createLiveRegion, type LiveRegion } from "./live-region.ts";

let region: LiveRegion | undefined;
afterEach(() => region?.end());

test("drawing again begins where the first drawing did", () => {
  const { terminal, screen } = fakeTerminal(20, 10);
  terminal.write("before\n");
  region = createLiveRegion(terminal);
  region.draw(["one", "two", "three"]);
  region.draw(["1", "2"]);
  expect(screen.lines()).toEqual(["before", "1", "2", ""]);
  expect(screen.cursorShown()).toBe(false);
  region.end();
  expect(screen.lines()).toEqual(["before", ""]);
  expect(screen.cursorShown()).toBe(true);
});

test("lines never wrap and never scroll", () => {
  const { terminal, screen } = fakeTerminal(8, 4);
  region = createLiveRegion(terminal);
  region.draw(["one", "two", "three", "four is much too long"]);
  expect(screen.lines()).toEqual(["two", "three", "four i…", ""]);
});

test("a terminal made narrower has broken the lines, and all of them are drawn over", () => {
  const { terminal, screen } = fakeTerminal(20, 10);
  terminal.write("before\n");
  region = createLiveRegion(terminal);
  region.draw(["a line of 18 chars", "short"]);
  screen.narrow(10);
  region.draw(["a", "b"]);
  expect(screen.lines()).toEqual(["before", "a", "b", ""]);
});

test("after the end nothing is drawn", () => {
  const { terminal, screen } = fakeTerminal(20, 10);
  region = createLiveRegion(terminal);
  region.end();
  region.draw(["late"]);
  expect(screen.lines()).toEqual([""]);
});

const esc = "\x1b";

/** As much of a terminal as the region uses: new lines, up, to the line's start, erasing, the cursor. */
function fakeTerminal(columns: number, rows: number) {
  let lines = [""];
  let row = 0;
  let shown = true;
  const terminal = {
    columns,
    rows,
    write(text: string): boolean {
      const pattern = new RegExp(`${esc}\\[(\\??\\d*)([A-Za-z])|\\r|\\n|[^${esc}\\r\\n]+`, "g");
      for (const [part, argument, code] of text.matchAll(pattern)) {
        if (code === "A") row -= Number(argument);
        else if (code === "J") lines = [...lines.slice(0, row), ""];
        else if (code === "h" || code === "l") shown = code === "h";
        else if (part === "\n") lines[++row] ??= "";
        else if (code === undefined && part !== "\r") lines[row] = part;
      }
      return true;
    },
  };
  const screen = {
    lines: () => lines,
    cursorShown: () => shown,
    narrow(width: number) {
      terminal.columns = width;
      lines = lines.flatMap((line) => line.match(new RegExp(`.{1,${width}}`, "g")) ?? [""]);
      row = lines.length - 1;
    },
  };
  return { terminal, screen };
}
