import { createRandom } from "@downhill/lab/random";
import type { Place } from "../../frame/page.ts";
import type { StageSlug } from "../stage-path.ts";
import { allQuestions } from "./all-questions.ts";
import { firstSeed, type Question } from "./question.ts";

/** The questions of a stage, as the search finds them. */
export function questionPlaces(topic: StageSlug): readonly Place[] {
  return allQuestions
    .filter((question) => question.topic === topic)
    .map((question) => ({
      fragment: question.id,
      title: promptOf(question),
      kind: "question",
      keywords: [topic],
    }));
}

/** What is asked, with the numbers that it is asked with first. */
export function promptOf(question: Question): string {
  return question.type === "numeric"
    ? question.pose(createRandom(firstSeed, "data")).prompt
    : question.prompt;
}
