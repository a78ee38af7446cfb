import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Lane } from "../../landscape/world.ts";
import { RaceLink } from "../race-link.tsx";
import { mostChosen } from "../table/filter-rows.ts";
import type { Comparison, PairVerdict } from "./comparison.ts";
import { ComparisonTable } from "./comparison-table.tsx";
import { PairVerdicts } from "./pair-verdicts.tsx";
import "./side-by-side.css";

/** A rule that can be chosen. */
export interface Choice {
  readonly name: string;
  readonly title: string;
  /** Whose it is. */
  readonly group: string;
  /** As it races in Play. */
  readonly lane: Lane;
}

export interface SideBySideProps {
  /** What can be chosen. */
  readonly rules: readonly Choice[];
  /** What is shown where the address asks for nothing. */
  readonly first: readonly string[];
}

/** Two and more rules side by side: their lines, their facts, and whether they are the same. */
export function SideBySide({ rules, first }: SideBySideProps): JSX.Element {
  const chosen = useSignal(first);
  const unknown = useSignal<readonly string[]>([]);
  const comparison = useSignal<Comparison | undefined>(undefined);
  const verdicts = useSignal<readonly PairVerdict[]>([]);
  const failed = useSignal(false);
  const pairs = useComputed(() => pairsOf(chosen.value));

  useEffect(() => {
    const asked = (new URLSearchParams(location.search).get("rules") ?? "").split(",").filter(Boolean);
    const known = [...new Set(asked.filter((name) => rules.some((rule) => rule.name === name)))];
    unknown.value = asked.filter((name) => !rules.some((rule) => rule.name === name));
    if (known.length > 0) chosen.value = known.slice(0, mostChosen);
  }, [rules, chosen, unknown]);

  useEffect(() => {
    const names = chosen.value;
    const stop = new AbortController();
    failed.value = false;
    void import("./comparison.ts")
      .then(async ({ compareRules, comparePair }) => {
        if (stop.signal.aborted) return;
        comparison.value = compareRules(names);
        verdicts.value = [];
        for (const [a, b] of pairsOf(names)) {
          // The page answers between two pairs.
          await new Promise((resolve) => setTimeout(resolve));
          if (stop.signal.aborted) return;
          verdicts.value = [...verdicts.value, comparePair(a, b)];
        }
      })
      .catch(() => {
        failed.value = true;
      });
    return () => stop.abort();
  }, [chosen.value, comparison, verdicts, failed]);

  const lanes = useComputed(() =>
    chosen.value.flatMap((name) => rules.find((rule) => rule.name === name)?.lane ?? []),
  );
  const choose = (names: readonly string[]): void => {
    chosen.value = names;
    history.replaceState(undefined, "", `${location.pathname}?rules=${names.join(",")}`);
  };
  const others = (kept: string | undefined): SideBySideProps["rules"] =>
    rules.filter(({ name }) => name === kept || !chosen.value.includes(name));

  return (
    <div class="side-by-side">
      <div class="side-choices instrument">
        {chosen.value.map((name, index) => (
          <span key={name}>
            <select
              aria-label={`Rule ${index + 1}`}
              value={name}
              onChange={(event) => choose(chosen.value.with(index, event.currentTarget.value))}
            >
              <ChoiceOptions choices={others(name)} />
            </select>
            {chosen.value.length > 2 && (
              <button
                type="button"
                class="quiet-button"
                onClick={() => choose(chosen.value.filter((one) => one !== name))}
              >
                Remove<span class="unseen"> {rules.find((rule) => rule.name === name)?.title}</span>
              </button>
            )}
          </span>
        ))}
        {chosen.value.length < mostChosen && (
          <select
            aria-label="Add a rule"
            value=""
            onChange={(event) => choose([...chosen.value, event.currentTarget.value])}
          >
            <option value="">Add a rule</option>
            <ChoiceOptions choices={others(undefined)} />
          </select>
        )}
        <RaceLink lanes={lanes.value} />
      </div>
      {unknown.value.length > 0 && (
        <p class="instrument quiet">There is no {unknown.value.join(" and no ")}: left out.</p>
      )}
      {failed.value && (
        <p class="instrument" role="alert">
          What compares rules could not be loaded. Reload the page to try again.
        </p>
      )}
      <PairVerdicts verdicts={verdicts.value} count={pairs.value.length} />
      {comparison.value === undefined ? (
        <p class="side-waiting instrument quiet">Working the rules out …</p>
      ) : (
        <ComparisonTable comparison={comparison.value} />
      )}
    </div>
  );
}

function ChoiceOptions({ choices }: { readonly choices: readonly Choice[] }): JSX.Element {
  return (
    <>
      {[...new Set(choices.map(({ group }) => group))].map((group) => (
        <optgroup key={group} label={group}>
          {choices
            .filter((choice) => choice.group === group)
            .map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
        </optgroup>
      ))}
    </>
  );
}

function pairsOf(names: readonly string[]): readonly (readonly [a: string, b: string])[] {
  return names.flatMap((a, index) => names.slice(index + 1).map((b) => [a, b] as const));
}
