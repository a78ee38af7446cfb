import { readExactJson } from "@downhill/lab/exact-json";
import { type RaceDocument, readRaceDocument } from "./race-schema.ts";

/** Beyond this a race would have tens of millions of losses. */
const mostBytes = 200e6;

/**
 * The races of a file that `downhill race --json` wrote: one, or several in a list.
 * @throws RangeError that says what is wrong with the file, and what should be there
 */
export function readReport(text: string): readonly RaceDocument[] {
  if (text.length > mostBytes) throw new RangeError("it is larger than 200 MB");
  if (/^\s*<(?:!doctype|html)/i.test(text))
    throw new RangeError("it is a page; open it in the browser by itself, and here its JSON");
  let value: unknown;
  try {
    value = readExactJson(text);
  } catch (error) {
    throw new RangeError(`it is not JSON (${error instanceof Error ? error.message : error})`);
  }
  const list = Array.isArray(value) ? value : [value];
  if (list.length === 0) throw new RangeError("it holds no race");
  return list.map((one, index) => {
    try {
      return readRaceDocument(one);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new RangeError(list.length === 1 ? error.message : `race ${index + 1}: ${error.message}`);
    }
  });
}
