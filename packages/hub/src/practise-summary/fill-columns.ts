/** A page of columns that are filled one after the other. Lengths in one unit, whichever. */
export interface Columns {
  readonly count: number;
  readonly height: number;
}

/**
 * Puts things into columns, each into the first that has room for it, until one fits nowhere.
 * @param heights of the things, in their order
 * @returns the places of the things in each column; those that are in none are the last ones
 */
export function fillColumns(
  heights: readonly number[],
  { count, height }: Columns,
): readonly (readonly number[])[] {
  const columns = Array.from({ length: count }, () => ({ left: height, places: [] as number[] }));
  for (const [place, tall] of heights.entries()) {
    const column = columns.find(({ left }) => tall <= left);
    if (column === undefined) break;
    column.left -= tall;
    column.places.push(place);
  }
  return columns.map(({ places }) => places);
}
