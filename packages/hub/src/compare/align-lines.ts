/** Lines that stand beside one another; a text without a line there has undefined. */
export type AlignedRow = readonly (string | undefined)[];

/**
 * Sets texts side by side, one row a line: what is the same in two of them stands in one row, as far as the order of the lines lets
 * it. The texts are taken in one after the other.
 */
export function alignLines(texts: readonly (readonly string[])[]): readonly AlignedRow[] {
  return texts.reduce<readonly AlignedRow[]>((rows, lines, index) => joinText(rows, lines, index), []);
}

function joinText(
  rows: readonly AlignedRow[],
  lines: readonly string[],
  index: number,
): readonly AlignedRow[] {
  const pairs = longestCommon(rows, lines);
  const none = Array.from({ length: index }, () => undefined);
  const joined: AlignedRow[] = [];
  let [row, line] = [0, 0];
  for (const [nextRow, nextLine] of [...pairs, [rows.length, lines.length] as const]) {
    // What differs stands side by side too, as long as both have lines.
    while (row < nextRow || line < nextLine) {
      const before = row < nextRow ? rows[row++] : undefined;
      const own = line < nextLine ? lines[line++] : undefined;
      joined.push([...(before ?? none), own]);
    }
    if (nextRow < rows.length) joined.push([...(rows[row++] ?? none), lines[line++]]);
  }
  return joined;
}

/** Pairs of a row and a line that has stood in it before, as many as can be in order. */
function longestCommon(
  rows: readonly AlignedRow[],
  lines: readonly string[],
): readonly (readonly [row: number, line: number])[] {
  const isSame = (row: number, line: number): boolean => rows[row]?.includes(lines[line] ?? "") ?? false;
  const lengths = Array.from({ length: rows.length + 1 }, () => new Uint16Array(lines.length + 1));
  const at = (row: number, line: number): number => lengths[row]?.[line] ?? 0;
  for (let row = rows.length - 1; row >= 0; row--) {
    for (let line = lines.length - 1; line >= 0; line--) {
      const best = isSame(row, line)
        ? at(row + 1, line + 1) + 1
        : Math.max(at(row + 1, line), at(row, line + 1));
      const own = lengths[row];
      if (own !== undefined) own[line] = best;
    }
  }
  const pairs: [number, number][] = [];
  for (let [row, line] = [0, 0]; row < rows.length && line < lines.length; ) {
    if (isSame(row, line)) pairs.push([row++, line++]);
    else if (at(row + 1, line) >= at(row, line + 1)) row++;
    else line++;
  }
  return pairs;
}

/** The lines of `text` that `before` lacks; where it only leaves lines out, those, struck out by a leading minus. */
export function changedLines(before: string, text: string): readonly string[] {
  const [old, now] = [before, text].map((one) => one.split("\n").map((line) => line.trimEnd()));
  const rows = alignLines([old ?? [], now ?? []]);
  const added = rows.flatMap(([was, is]) => (is !== undefined && was !== is ? [is.trim()] : []));
  if (added.length > 0) return added;
  return rows.flatMap(([was, is]) =>
    was !== undefined && is === undefined ? [`without ${was.trim()}`] : [],
  );
}
