import { stripVTControlCharacters } from "node:util";
import { truncate, widthOf } from "./text.ts";

/** Lines at the end of a terminal's output that are drawn again in place. */
export interface LiveRegion {
  readonly draw: (lines: readonly string[]) => void;
  /** Removes the lines and gives the cursor back. Does nothing the second time. */
  readonly end: () => void;
}

type Terminal = Pick<NodeJS.WriteStream, "write" | "columns" | "rows">;

const hideCursor = "\x1b[?25l";
const showCursor = "\x1b[?25h";
const eraseLine = "\x1b[K";
const eraseBelow = "\x1b[J";

export function createLiveRegion(terminal: Terminal): LiveRegion {
  let drawn: readonly string[] = [];
  let ended = false;

  /** To the start of what is drawn. A terminal that was made narrower since has broken lines in two. */
  const home = (): string => {
    const columns = Math.max(1, terminal.columns);
    const rows = drawn.reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / columns)), 0);
    return rows === 0 ? "\r" : `\r\x1b[${rows}A`;
  };
  const end = (): void => {
    if (ended) return;
    ended = true;
    process.removeListener("exit", end);
    terminal.write(home() + eraseBelow + showCursor);
  };
  process.on("exit", end);

  return {
    draw(lines) {
      if (ended) return;
      // One row and one column stay free: a terminal scrolls or wraps when its last ones are written.
      const room = Math.max(1, terminal.rows - 1);
      const fitting = lines
        .slice(Math.max(0, lines.length - room))
        .map((line) => fit(line, terminal.columns - 1));
      terminal.write(
        `${hideCursor}${home()}${fitting.map((line) => `${line}${eraseLine}\n`).join("")}${eraseBelow}`,
      );
      drawn = fitting;
    },
    end,
  };
}

function fit(line: string, width: number): string {
  return widthOf(line) <= width ? line : truncate(stripVTControlCharacters(line), width);
}
