import { levels } from "@downhill/practice/question/topic";
import { type CommandLine, flag, option } from "../command.ts";
import { readOutputPath } from "../race/output-file.ts";
import { readChoice } from "../read-value.ts";
import { readSeed } from "./read-seed.ts";

/** What `downhill mock` takes. */
export const mockOptions = {
  level: option("LEVEL", `${levels.join(", ")}; onsite otherwise`, readChoice(levels)),
  seed: option("N", "the same questions with the same numbers; by chance otherwise", readSeed),
  log: option("FILE", "keep answers there; in the folder for users' data otherwise", (text) => text),
  output: option("FILE", "write the report: JSON where the name ends in .json, else text", readOutputPath),
  plan: flag("show what would be asked, and ask nothing"),
  json: flag("with --plan: print one JSON document"),
};

export type MockGiven = CommandLine<typeof mockOptions>["options"];
