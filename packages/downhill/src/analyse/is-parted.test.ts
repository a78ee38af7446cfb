import { describe, expect, test, vi } from "vitest";
import * as library from "../index.ts";
import { type Rule, rule } from "../notation/rule.ts";
import { equivalent, findEquivalent } from "./equivalent.ts";
import { findWitness, pairValues } from "./find-witness.ts";
import { isParted } from "./is-parted.ts";
import { matchHyperparameters } from "./match-hyperparameters.ts";
import { variants } from "./variants.ts";

// A thousand pairs, each judged twice, take long on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

const { adam, chain, ema, rmsprop, clipByNorm, lookahead } = library;

/** In letters of the reader's own, so that hyperparameters have to be matched by role. */
function inOtherLetters({ text }: Rule): Rule {
  const letters = { α: "η", β1: "b", β2: "c", β: "ρ", ε: "δ" };
  return rule(text.replaceAll(/α|β1|β2|β(?![12])|ε/g, (name) => letters[name as keyof typeof letters]));
}

/** Pairs of rules that are judged otherwise by the search for any input than by the search for the shortest. */
function findDisagreements(all: readonly Rule[], others: readonly Rule[]): readonly string[] {
  return all.flatMap((a, place) =>
    others.slice(all === others ? place : 0).flatMap((b) =>
      matchHyperparameters(a, b).flatMap((matching) => {
        const values = pairValues(a, b, matching);
        return isParted(a, b, values) === (findWitness(a, b, values) !== undefined)
          ? []
          : [`${a.text}\n${b.text}`];
      }),
    ),
  );
}

describe.each([
  ["Adam", adam()],
  ["RMSprop", rmsprop()],
])("%s and all its variants", (_name, asked) => {
  const all = [asked, ...variants(asked).map((variant) => variant.rule)];

  test("are told apart as by the search for a witness, each from each", () => {
    expect(findDisagreements(all, all)).toEqual([]);
  });

  test("are found again under other letters: the first that takes the same steps", () => {
    for (const [place, one] of all.entries()) {
      const answer = inOtherLetters(one);
      const found = findEquivalent(all, (candidate) => candidate, answer);
      expect(found && equivalent(found, answer).equivalent, one.text).toBe(true);
      expect(all.indexOf(found ?? asked), one.text).toBeLessThanOrEqual(place);
    }
  });
});

test("rules that read norms, evaluate elsewhere or take no step of themselves are judged alike too", () => {
  const others = [
    chain(adam(), ema()),
    chain(clipByNorm(), adam()),
    lookahead(),
    library.lamb(),
    library.lion(),
    adam(),
  ].filter((one) => !one.diagnostics.some(({ code }) => code === "no-step"));
  expect(findDisagreements(others, others)).toEqual([]);
});

test("what is none of several is not found", () => {
  expect(findEquivalent([adam(), rmsprop()], (one) => one, library.momentum())).toBeUndefined();
});
