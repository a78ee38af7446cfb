import { nearest } from "downhill";
import { type CsvRecord, readCsvRecords } from "./csv-records.ts";
import { decodeText } from "./decode-text.ts";

/** A column by its name, or by its place: counted from 0, or −1 for the last. */
export type CsvColumn = string | number;

export interface CsvOptions {
  /** Whether the first line names the columns. It does where this is left out, and none of its fields may be a number then. */
  readonly header?: boolean;
  /** The column that says each row's class. */
  readonly label?: CsvColumn;
  /** The column of the number that is to be predicted. */
  readonly target?: CsvColumn;
  /** The columns of `values`; all others where it is left out. */
  readonly columns?: readonly CsvColumn[];
  /** One character; a comma where it is left out. */
  readonly separator?: string;
}

export interface CsvTable {
  readonly rows: number;
  /** Names of the columns of `values`; without a header their places. */
  readonly columns: readonly string[];
  /** Row after row. */
  readonly values: Float64Array<ArrayBuffer>;
  /** Place of each row's class in `classes`; empty without `label`. */
  readonly labels: Uint32Array<ArrayBuffer>;
  /** The classes that occur, in order: by size where all are numbers, else by character codes. */
  readonly classes: readonly string[];
  /** The number of each row; empty without `target`. */
  readonly targets: Float64Array<ArrayBuffer>;
}

/**
 * Reads a table of numbers from CSV (RFC 4180).
 * @param file its name in errors
 * @throws Error with line and column for a field that is no number, a line with fields too many or too few, a broken quote, a
 *   column that is not there
 */
export function parseCsv(bytes: Uint8Array<ArrayBuffer>, file: string, options: CsvOptions = {}): CsvTable {
  const { header = true, label, target, columns: chosen, separator = "," } = options;
  if (separator.length !== 1 || /["\r\n]/.test(separator))
    throw new Error(
      `${file}: the separator is ${JSON.stringify(separator)}; it has to be one character, and no quote`,
    );
  const records = readCsvRecords(decodeText(bytes, file), file, separator);
  const [first] = records;
  if (first === undefined) throw new Error(`${file}: the file is empty`);
  const names = header ? namesIn(first, file, options.header === undefined) : undefined;
  const rows = header ? records.slice(1) : records;
  if (rows.length === 0) throw new Error(`${file}: there is a header, and no line below it`);
  requireEvenRows(records, first.fields.length, file);

  const find = (column: CsvColumn): number => findColumn(column, names, first.fields.length, file);
  const [labelAt, targetAt] = [label, target].map((column) =>
    column === undefined ? undefined : find(column),
  );
  const all = Array.from(first.fields.keys()).filter((place) => place !== labelAt && place !== targetAt);
  const kept = chosen?.map(find) ?? all;
  const nameOf = (place: number): string => names?.[place] ?? `[${place}]`;
  const numberAt = ({ line, fields }: CsvRecord, place: number): number => {
    const field = fields[place] ?? "";
    if (isNumber(field)) return Number(field);
    const column = names === undefined ? `[${place}]` : JSON.stringify(nameOf(place));
    throw new Error(`${file}:${line}: column ${column} is ${JSON.stringify(field)}, not a number`);
  };

  const values = new Float64Array(rows.length * kept.length);
  for (const [row, record] of rows.entries())
    for (const [i, place] of kept.entries()) values[row * kept.length + i] = numberAt(record, place);
  const words = labelAt === undefined ? [] : rows.map(({ fields }) => fields[labelAt] ?? "");
  const classes = sortClasses([...new Set(words)]);
  const numbers = new Map(classes.map((word, number) => [word, number]));
  return {
    rows: rows.length,
    columns: kept.map(nameOf),
    values,
    labels: Uint32Array.from(words, (word) => numbers.get(word) ?? 0),
    classes,
    targets: Float64Array.from(
      targetAt === undefined ? [] : rows.map((record) => numberAt(record, targetAt)),
    ),
  };
}

function namesIn({ fields, line }: CsvRecord, file: string, isAssumed: boolean): readonly string[] {
  const number = fields.find(isNumber);
  if (isAssumed && number !== undefined)
    throw new Error(
      `${file}:${line}: the first line has the number ${number} in it; say header: false where it names no columns, or header: true where it does`,
    );
  const twice = fields.find((name, place) => fields.indexOf(name) < place);
  if (twice !== undefined)
    throw new Error(`${file}:${line}: two columns are called ${JSON.stringify(twice)}`);
  return fields;
}

function requireEvenRows(records: readonly CsvRecord[], width: number, file: string): void {
  const odd = records.find(({ fields }) => fields.length !== width);
  if (odd !== undefined)
    throw new Error(
      `${file}:${odd.line}: there are ${odd.fields.length} fields; the first line has ${width}`,
    );
}

function findColumn(
  column: CsvColumn,
  names: readonly string[] | undefined,
  width: number,
  file: string,
): number {
  if (typeof column === "number") {
    const place = column < 0 ? width + column : column;
    if (Number.isInteger(place) && place >= 0 && place < width) return place;
    throw new Error(
      `${file}: there is no column [${column}]; there are ${width}, counted from 0, the last also as -1`,
    );
  }
  if (names === undefined)
    throw new Error(`${file}: column ${JSON.stringify(column)} is asked for by name, but header is false`);
  const place = names.indexOf(column);
  if (place >= 0) return place;
  const guess = nearest(column, names);
  const mend =
    guess === undefined ? `There are ${names.join(", ")}.` : `Did you mean ${JSON.stringify(guess)}?`;
  throw new Error(`${file}: there is no column ${JSON.stringify(column)}. ${mend}`);
}

/** A decimal number with spaces around it at most: no hexadecimal, no infinity, and not nothing. */
function isNumber(field: string): boolean {
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(field) && Number.isFinite(Number(field));
}

function sortClasses(words: readonly string[]): readonly string[] {
  const areNumbers = words.every(isNumber);
  return words.toSorted((a, b) => (areNumbers ? Number(a) - Number(b) : a < b ? -1 : 1));
}
