import { mostPerDay } from "@downhill/practice/log/log-event";
import { questionTypes } from "@downhill/practice/question/question";
import { levels, topics } from "@downhill/practice/question/topic";
import { type CommandLine, flag, option } from "../command.ts";
import { readOutputPath } from "../race/output-file.ts";
import { readChoice, readCount } from "../read-value.ts";
import { UsageError } from "../usage-error.ts";
import { readDate } from "./read-date.ts";
import { readSeed } from "./read-seed.ts";

const slugs = topics.map(({ slug }) => slug);

/** What `downhill practice` takes. */
export const practiceOptions = {
  question: option("ID", "ask this one; the same as QUESTION", (text) => text),
  topic: option("TOPIC", `only ${slugs.join(", ")}`, readChoice(slugs)),
  level: option("LEVEL", `only ${levels.join(", ")}`, readChoice(levels)),
  type: option("TYPE", `only what asks for ${questionTypes.join(", ")}`, readChoice(questionTypes)),
  weak: flag("only what your answers say to practise next"),
  count: option("N", "ask at most so many", readCount),
  date: option("DATE", "plan for an interview on that day, as 2030-12-24; none for no date", readDate),
  "per-day": option("N", "plan so many questions a day", readPerDay),
  "up-to": option("LEVEL", "plan for levels up to this one", readChoice(levels)),
  seed: option("N", "of all numbers and orders; fresh ones otherwise", readSeed),
  answer: option("FILE", "the answer to QUESTION, in the place of typing it", (text) => text),
  log: option("FILE", "keep answers there; in the folder for users' data otherwise", (text) => text),
  list: flag("list the questions, and ask none"),
  plan: flag("show what comes today and on the days ahead, and how ready you are; ask none"),
  readiness: flag("show how ready you are by topic and level, and what to practise"),
  export: option("FILE", "write the whole log as JSON", readOutputPath),
  import: option("FILE", "join such a file, or another log, into the log", (text) => text),
  anki: option("FILE", "write the questions as cards for Anki's text import", readOutputPath),
  json: flag("with --list, --plan and --readiness: print one JSON document"),
};

/** Their values. */
export type PracticeGiven = CommandLine<typeof practiceOptions>["options"];

function readPerDay(text: string): number {
  const count = readCount(text);
  if (count <= mostPerDay) return count;
  throw new UsageError(`${count} questions a day are more than anybody answers; give at most ${mostPerDay}`);
}
