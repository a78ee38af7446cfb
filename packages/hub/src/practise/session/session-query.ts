import { type QuestionType, questionTypes } from "@downhill/practice/question/question";
import { type Level, levels, type Topic, topics } from "@downhill/practice/question/topic";

/** What a session is about; all of it undefined is today's queue. */
export interface SessionQuery {
  readonly topic?: Topic | undefined;
  readonly level?: Level | undefined;
  readonly type?: QuestionType | undefined;
  /** Just these, by id. */
  readonly questions?: readonly string[] | undefined;
  /** What they are about, in words: the name of a weak spot. */
  readonly about?: string | undefined;
  /** How many at the most. */
  readonly count?: number | undefined;
}

const mostCount = 100;
const longestAbout = 80;
/** Where the address does not say how many. */
export const usualCount = 10;

/** A session's query from an address: `topic`, `level`, `type`, `questions`, `about`, `count`. What is not known is left out and told. */
export function readSessionQuery(search: string): {
  readonly query: SessionQuery;
  readonly complaints: readonly string[];
} {
  const given = new URLSearchParams(search);
  const complaints: string[] = [];
  const among = <Value extends string>(name: string, values: readonly Value[]): Value | undefined => {
    const value = given.get(name);
    if (value === null) return undefined;
    const found = values.find((one) => one === value);
    if (found === undefined)
      complaints.push(`The address asks for the ${name} ${clip(value)}: there are ${values.join(", ")}.`);
    return found;
  };
  const topic = among(
    "topic",
    topics.map(({ slug }) => slug),
  );
  const level = among("level", levels);
  const type = among("type", questionTypes);
  const number = given.get("count");
  const count = number === null ? undefined : Number(number);
  const isCount = count === undefined || (Number.isInteger(count) && count >= 1 && count <= mostCount);
  if (!isCount)
    complaints.push(`The address asks for ${clip(number ?? "")} questions: 1 to ${mostCount} can be asked.`);
  return {
    query: {
      topic,
      level,
      type,
      questions: given
        .get("questions")
        ?.split(",")
        .filter((id) => id !== "")
        .slice(0, mostCount),
      about: given.get("about")?.slice(0, longestAbout),
      count: isCount ? count : undefined,
    },
    complaints,
  };
}

/** The query of a session as an address has it, with its `?`; empty for today's queue. */
export function writeSessionQuery({ questions, count, ...rest }: SessionQuery): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) if (value !== undefined) query.set(name, value);
  if (count !== undefined) query.set("count", String(count));
  const text = query.toString();
  // Commas stay readable, since ids have none.
  const ids = questions === undefined ? "" : `questions=${questions.map(encodeURIComponent).join(",")}`;
  const both = [text, ids].filter((part) => part !== "").join("&");
  return both === "" ? "" : `?${both}`;
}

/** Whether it is today's queue that is asked for. */
export function isToday({ topic, level, type, questions }: SessionQuery): boolean {
  return topic === undefined && level === undefined && type === undefined && questions === undefined;
}

function clip(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
