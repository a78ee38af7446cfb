import { formatSetting } from "@downhill/lab/report/number";
import type { JSX } from "preact";
import type { Sheet } from "./measure-optimizer.ts";

/** The hyperparameters: symbol, word, default, and the unit that each has to carry. */
export function HyperparameterTable({ sheet: { rule, facts } }: { readonly sheet: Sheet }): JSX.Element {
  const { hyperparameters } = rule.program;
  if (hyperparameters.length === 0) return <p class="instrument quiet">It has no hyperparameters.</p>;
  return (
    <table class="hyperparameters">
      <caption>Hyperparameters</caption>
      <thead>
        <tr>
          <th scope="col">symbol</th>
          <th scope="col">word</th>
          <th scope="col" class="number">
            default
          </th>
          <th scope="col">unit</th>
        </tr>
      </thead>
      <tbody>
        {hyperparameters.map(({ symbol, word }) => {
          const value = rule.hyper[word];
          return (
            <tr key={symbol}>
              <th scope="row">{symbol}</th>
              <td>
                <code>{word}</code>
              </td>
              <td class="number">{value === undefined ? "none" : formatSetting(value)}</td>
              <td>{spellUnit(facts.units.needed[symbol], symbol)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** For a loss in L and parameters in P; a unit in brackets is whatever the symbol carries. */
function spellUnit(unit: string | undefined, symbol: string): string {
  if (unit === undefined || unit === "1") return "none";
  return unit === `[${symbol}]` ? "any" : unit;
}
