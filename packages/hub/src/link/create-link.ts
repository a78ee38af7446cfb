import { type BaseIssue, type GenericSchema, getDotPath, safeParse } from "valibot";
import { compressText, inflateText } from "./compress-text.ts";
import { LinkError } from "./link-error.ts";

/** A page's state in the fragment of its address: data that a schema admits, never code. */
export interface Link<State> {
  /**
   * The fragment with its `#`, the same for the same state. A number keeps all its digits; −0 becomes 0.
   * @throws LinkError where the state is longer than a link may hold, or the schema does not admit it
   */
  encode(state: State): Promise<string>;
  /**
   * The state that a fragment holds; undefined where it holds none.
   * @throws LinkError where it cannot be read; nothing else is ever thrown
   */
  decode(fragment: string): Promise<State | undefined>;
}

/** Bytes of a state as JSON. */
export const mostBytes = 16_384;

/** Characters of a fragment: deflated text that does not get shorter, in base64. */
const longestFragment = 24_000;

const version = "v1";

/** @param schema what the states of the page are; everything that comes from an address is held to it */
export function createLink<State>(schema: GenericSchema<unknown, State>): Link<State> {
  return {
    async encode(state) {
      requireFitting(schema, state, "This cannot be put into a link");
      const text = JSON.stringify(state);
      if (new TextEncoder().encode(text).length > mostBytes)
        throw new LinkError("This is too much for a link: remove a lane, or shorten the longest text.");
      return `#z=${version}.${await compressText(text)}`;
    },
    async decode(fragment) {
      const [, given, compressed] = /^#?z=(?:(v\d{1,9})\.)?(.*)$/s.exec(fragment) ?? [];
      if (compressed === undefined) return undefined;
      if (given !== version)
        throw new LinkError(
          given === undefined
            ? "The link does not say which version of the page it was made by."
            : `The link was made by another version of the page (${given}); this one reads ${version}.`,
        );
      if (fragment.length > longestFragment)
        throw new LinkError("The link is longer than any that this page makes.");
      const text = await inflateText(compressed, mostBytes);
      return requireFitting(schema, parseJson(text), "The link holds what this page does not have");
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new LinkError("The link is damaged: what it holds is no state of a page.", { cause });
  }
}

function requireFitting<State>(
  schema: GenericSchema<unknown, State>,
  value: unknown,
  beginning: string,
): State {
  const { success, output, issues } = safeParse(schema, value);
  if (success) return output;
  throw new LinkError(`${beginning}: ${describe(issues[0])}.`);
}

const longestShown = 40;

/** `lanes.0.hyper.lr: expected number, received "fast"` */
function describe(issue: BaseIssue<unknown>): string {
  const place = (getDotPath(issue) ?? "the whole").slice(0, longestShown);
  if (issue.expected === "never") return `${place} is not known`;
  if (issue.received === "undefined") return `${place} is missing`;
  const wanted =
    issue.expected === null ? issue.message : `expected ${issue.expected}, received ${issue.received}`;
  return `${place}: ${wanted.length > 2 * longestShown ? `${wanted.slice(0, 2 * longestShown)}…` : wanted}`;
}
