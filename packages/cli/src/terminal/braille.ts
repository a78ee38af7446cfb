/** A drawing of dots, two across and four down in each character. */
export interface DotGrid {
  readonly columns: number;
  readonly rows: number;
  /** Draws a line between two dots, given in dots from the left and from the top; what lies outside is left out. */
  readonly line: (x0: number, y0: number, x1: number, y1: number) => void;
  /** The dots of a character as bits; 0 where it is empty. */
  readonly bits: (column: number, row: number) => number;
}

// Unicode numbers the dots of a braille character down the left side, then down the right one, except that the fourth
// row came later.
const dotBits = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const;

export function dotGrid(columns: number, rows: number): DotGrid {
  const cells = new Uint8Array(columns * rows);
  const dot = (x: number, y: number): void => {
    if (x < 0 || y < 0 || x >= columns * 2 || y >= rows * 4) return;
    const index = (y >> 2) * columns + (x >> 1);
    cells[index] = (cells[index] ?? 0) | (dotBits[y & 3]?.[x & 1] ?? 0);
  };
  return {
    columns,
    rows,
    line(x0, y0, x1, y1) {
      const length = Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0), 1);
      for (let i = 0; i <= length; i++) {
        dot(Math.round(x0 + ((x1 - x0) * i) / length), Math.round(y0 + ((y1 - y0) * i) / length));
      }
    },
    bits: (column, row) => cells[row * columns + column] ?? 0,
  };
}

export function brailleOf(bits: number): string {
  return String.fromCharCode(0x2800 + bits);
}
