/** One record of a CSV file with the line on which it begins. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * The records of a CSV file as RFC 4180 has them: fields may stand in double quotes, which then are doubled inside; lines end in
 * LF or CRLF, the last one need not.
 * @param file its name in errors
 * @throws Error with the line and the field for a quote where none may be, or a field that is not closed, and for an empty line
 */
export function readCsvRecords(text: string, file: string, separator: string): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const began = line;
    const fields: string[] = [];
    let isRecordOpen = true;
    while (isRecordOpen) {
      const isQuoted = text[at] === '"';
      const end = isQuoted ? endOfQuoted(text, at) : endOfPlain(text, at, separator);
      if (end === undefined)
        throw new Error(`${file}:${line}: field [${fields.length}] begins with a quote that is never closed`);
      const raw = text.slice(at, end);
      if (!isQuoted && raw.includes('"'))
        throw new Error(
          `${file}:${line}: field [${fields.length}] has a quote in it; a field with quotes stands in quotes, its own doubled`,
        );
      fields.push(isQuoted ? raw.slice(1, -1).replaceAll('""', '"') : raw);
      line += isQuoted ? raw.split("\n").length - 1 : 0;
      const next = text[end];
      const isLineEnd = next === "\n" || (next === "\r" && text[end + 1] === "\n");
      if (next !== undefined && next !== separator && !isLineEnd)
        throw new Error(
          `${file}:${line}: after the quoted field [${fields.length - 1}] comes ${JSON.stringify(next)}, not ${JSON.stringify(separator)} or the line's end`,
        );
      at = end + (next === "\r" ? 2 : 1);
      isRecordOpen = next === separator;
      if (isLineEnd) line += 1;
    }
    if (fields.length === 1 && fields[0] === "") throw new Error(`${file}:${began}: the line is empty`);
    records.push({ line: began, fields });
  }
  return records;
}

/** One past the closing quote. */
function endOfQuoted(text: string, start: number): number | undefined {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at + 1;
  }
  return undefined;
}

function endOfPlain(text: string, start: number, separator: string): number {
  let at = start;
  while (
    at < text.length &&
    text[at] !== separator &&
    text[at] !== "\n" &&
    !(text[at] === "\r" && text[at + 1] === "\n")
  )
    at += 1;
  return at;
}
