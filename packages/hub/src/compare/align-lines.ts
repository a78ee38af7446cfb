/** Lines that stand beside one another; a text without a line there has undefined. */
export type AlignedRow = readonly (string | undefined)[];

/**
 * Sets texts side by side, one row a line: in a row stand lines that are the same, or that give the same name a value, as many as the
 * order of the lines lets. The texts are taken in one after the other.
 */
export function alignLines(texts: readonly (readonly string[])[]): readonly AlignedRow[] {
  return texts.reduce<readonly AlignedRow[]>((rows, lines, index) => joinText(rows, lines, index), []);
}

function joinText(
  rows: readonly AlignedRow[],
  lines: readonly string[],
  index: number,
): readonly AlignedRow[] {
  const none = Array.from({ length: index }, () => undefined);
  const joined: AlignedRow[] = [];
  let [row, line] = [0, 0];
  for (const [nextRow, nextLine] of [...bestPairs(rows, lines), [rows.length, lines.length] as const]) {
    while (row < nextRow) joined.push([...(rows[row++] ?? none), undefined]);
    while (line < nextLine) joined.push([...none, lines[line++]]);
    if (nextRow < rows.length) joined.push([...(rows[row++] ?? none), lines[line++]]);
  }
  return joined;
}

/** A row and a line that are to stand beside one another. */
type Pair = readonly [row: number, line: number];

/** The pairs, in order, whose likenesses add up to the most. */
function bestPairs(rows: readonly AlignedRow[], lines: readonly string[]): readonly Pair[] {
  const sums = Array.from({ length: rows.length + 1 }, () => new Float64Array(lines.length + 1));
  const at = (row: number, line: number): number => sums[row]?.[line] ?? 0;
  const paired = (row: number, line: number): number => {
    const likeness = likenessOf(rows[row] ?? [], lines[line] ?? "");
    return likeness === 0 ? 0 : likeness + at(row + 1, line + 1);
  };
  for (let row = rows.length - 1; row >= 0; row--) {
    const own = sums[row];
    if (own === undefined) continue;
    for (let line = lines.length - 1; line >= 0; line--)
      own[line] = Math.max(paired(row, line), at(row + 1, line), at(row, line + 1));
  }
  const pairs: Pair[] = [];
  for (let [row, line] = [0, 0]; row < rows.length && line < lines.length; ) {
    const best = at(row, line);
    if (best > 0 && paired(row, line) === best) pairs.push([row++, line++]);
    else if (at(row + 1, line) === best) row++;
    else line++;
  }
  return pairs;
}

/** A line that is the same counts for more than several that only give the same name a value. */
function likenessOf(row: AlignedRow, line: string): number {
  if (row.includes(line)) return 10;
  return row.some((one) => one !== undefined && nameGiven(one) === nameGiven(line)) ? 1 : 0;
}

/** What a line of the notation or of LaTeX gives a value. */
function nameGiven(line: string): string {
  return (line.split(/\s*&?\s*(?:=|←|\\leftarrow)/)[0] ?? line).trim();
}

/** The lines of `text` that `before` lacks; where it only leaves lines out, those, with that said. */
export function changedLines(before: string, text: string): readonly string[] {
  const [old, now] = [before, text].map((one) => one.split("\n").map((line) => line.trimEnd()));
  const rows = alignLines([old ?? [], now ?? []]);
  const added = rows.flatMap(([was, is]) => (is !== undefined && was !== is ? [is.trim()] : []));
  if (added.length > 0) return added;
  return rows.flatMap(([was, is]) =>
    was !== undefined && is === undefined ? [`without ${was.trim()}`] : [],
  );
}
