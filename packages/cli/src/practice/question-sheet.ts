import { promptOf } from "@downhill/practice/question/prompt-of";
import { type Question, typeNames } from "@downhill/practice/question/question";
import { levelNames, topicTitle } from "@downhill/practice/question/topic";
import type { Paint } from "../terminal/paint.ts";
import { wrap } from "../terminal/text.ts";
import { type ShownOption, shownChoices, shownExperiments, shownFaults } from "./shown-options.ts";

/** A question as a terminal shows it, without curves, which take a run. */
export function questionSheet(question: Question, seed: number, width: number, paint: Paint): string[] {
  const topic = topicTitle(question.topic);
  return [
    ...wrap(
      `${question.id} · ${topic}, ${levelNames[question.level].toLowerCase()}, asks for ${typeNames[question.type]}`,
      width,
    ).map((line) => paint("dim", line)),
    "",
    ...wrapLines(promptOf(question, seed), width).map((line) => paint("bold", line)),
    ...(question.type === "formula" ? ["", ...wrapLines(`Names: ${question.names}.`, width)] : []),
    ...(question.type === "choice" ? ["", ...optionLines(shownChoices(question, seed), width)] : []),
    ...(question.type === "diagnose"
      ? [
          "",
          "Faults",
          ...optionLines(shownFaults(question, seed), width),
          "",
          "First experiments",
          ...optionLines(shownExperiments(question, seed), width),
        ]
      : []),
    ...(question.type === "code" ? ["", ...question.starter.python.trimEnd().split("\n")] : []),
  ];
}

function optionLines(shown: readonly ShownOption[], width: number): string[] {
  return shown.flatMap(({ number, words }) => {
    const [first = "", ...rest] = wrap(words, width - 5);
    return [`  ${number}  ${first}`, ...rest.map((line) => `     ${line}`)];
  });
}

/** Each line of a text, broken at the width. */
export function wrapLines(text: string, width: number): string[] {
  return text.split("\n").flatMap((line) => wrap(line, width));
}
