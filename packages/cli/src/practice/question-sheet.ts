import { createRandom } from "@downhill/lab/random";
import type { CodeQuestion } from "@downhill/practice/question/code-question";
import type { FormulaQuestion } from "@downhill/practice/question/formula-question";
import type { NumericQuestion } from "@downhill/practice/question/numeric-question";
import { promptOf } from "@downhill/practice/question/prompt-of";
import { type Question, typeNames } from "@downhill/practice/question/question";
import { spellTolerance } from "@downhill/practice/question/spell-tolerance";
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
    ...(question.type === "formula" ? ["", ...nameLines(question, width, paint)] : []),
    ...(question.type === "numeric" ? ["", ...toleranceLines(question, seed, width)] : []),
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
    ...(question.type === "code" ? starterLines(question, paint) : []),
  ];
}

/** TypeScript's is JavaScript's with types. */
function starterLines({ starter }: CodeQuestion, paint: Paint): string[] {
  const shown = [
    ["Python", starter.python],
    ["JavaScript", starter.javascript],
  ] as const;
  return shown.flatMap(([name, text]) => ["", paint("dim", name), ...text.trimEnd().split("\n")]);
}

/** Few keyboards have Greek letters. */
const howToType =
  "Type letters as words where you have no key for them: alpha, beta1, theta, v_hat, sqrt(v), g^2.";

function nameLines({ names }: FormulaQuestion, width: number, paint: Paint): string[] {
  return [
    ...wrapLines(`Names: ${names}.`, width),
    ...wrapLines(howToType, width).map((line) => paint("dim", line)),
  ];
}

function toleranceLines({ pose }: NumericQuestion, seed: number, width: number): string[] {
  const { tolerance, unit } = pose(createRandom(seed, "data"));
  const measured = unit === undefined ? "" : ` in ${unit},`;
  return wrapLines(`A number,${measured} ${spellTolerance(tolerance)}.`, width);
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
