import { describe, expect, test } from "vitest";
import { allQuestions } from "./all-questions.ts";

interface OptionList {
  readonly name: string;
  readonly kind: "options" | "faults" | "experiments";
  readonly right: number;
  readonly wrong: readonly number[];
}

const lists: readonly OptionList[] = allQuestions.flatMap((question) => {
  if (question.type === "choice") {
    const judged = question.judge();
    const options = question.options.map((option, index) => ({
      option,
      isRight: judged[index]?.isRight ?? false,
    }));
    return [measure(question.id, "options", options)];
  }
  if (question.type !== "diagnose") return [];
  return [
    measure(question.id, "faults", question.faults),
    measure(question.id, "experiments", question.experiments),
  ];
});

function measure(
  id: string,
  kind: OptionList["kind"],
  options: readonly { readonly option: string; readonly isRight: boolean }[],
): OptionList {
  const lengthsOf = (isRight: boolean): readonly number[] =>
    options.filter((one) => one.isRight === isRight).map(({ option }) => [...option].length);
  return { name: `${id}, ${kind}`, kind, right: lengthsOf(true)[0] ?? 0, wrong: lengthsOf(false) };
}

/** How far the right option may be longer than every wrong one: within it a reader does not see which is the longest. */
const longestLead = 1.15;

test.each(lists.map(({ name, ...list }) => [name, list] as const))(
  "%s: the right option does not stand out by its length",
  (_name, { right, wrong }) => {
    expect(right / Math.max(...wrong)).toBeLessThanOrEqual(longestLead);
  },
);

/** Ways to answer without reading. Each picks those whose place by length is the same as the option's that it is asked about. */
const habits: readonly (readonly [
  name: string,
  shareOfGuess: (right: number, wrong: readonly number[]) => number,
])[] = [
  ["the longest", (right, wrong) => shareAt(0, right, wrong)],
  ["the second longest", (right, wrong) => shareAt(1, right, wrong)],
  ["the shortest", (right, wrong) => shareAt(wrong.length, right, wrong)],
];

/** The chance to pick the right option where one takes the option at a place, 0 for the longest, and draws among equally long ones. */
function shareAt(place: number, right: number, wrong: readonly number[]): number {
  const longer = wrong.filter((one) => one > right).length;
  const equal = wrong.filter((one) => one === right).length;
  return longer <= place && place <= longer + equal ? 1 / (1 + equal) : 0;
}

describe.each([
  ["all lists", lists],
  ["choices", lists.filter(({ kind }) => kind === "options")],
  ["faults", lists.filter(({ kind }) => kind === "faults")],
  ["experiments", lists.filter(({ kind }) => kind === "experiments")],
] as const)("of %s", (_name, some) => {
  const chances = some.map(({ wrong }) => 1 / (1 + wrong.length));
  const expected = sum(chances);
  const deviation = Math.sqrt(sum(chances.map((chance) => chance * (1 - chance))));

  // A guesser's own score has this standard deviation, so a habit within one of it tells nobody more than luck would.
  test.each(habits)(
    "taking %s gets no more right than guessing does, and a standard deviation",
    (_habit, share) => {
      const got = sum(some.map(({ right, wrong }) => share(right, wrong)));
      expect(got).toBeLessThanOrEqual(expected + deviation);
    },
  );
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
