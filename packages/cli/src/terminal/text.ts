import { stripVTControlCharacters } from "node:util";

/** Columns that a text takes: combining marks (m̂) and colours take none. */
export function widthOf(text: string): number {
  return Array.from(stripVTControlCharacters(text).replace(/\p{M}/gu, "")).length;
}

export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - widthOf(text))) + text;
}

/** The text, or its beginning and `…` where it is wider than `width`. It must not be coloured yet. */
export function truncate(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (widthOf(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/**
 * Breaks a text at spaces into lines of at most `width` columns. A longer word has its own line; a number and the sign after it stay
 * together.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/(?<!\d) | (?![%×])/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
