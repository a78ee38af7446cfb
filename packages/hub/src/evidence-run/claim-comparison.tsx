import type { Effect } from "@downhill/lab/claims/claim";
import { spellInterval, spellMeasured } from "@downhill/lab/report/claim-words";
import type { JSX } from "preact";
import { ScrollBox } from "../figure/scroll-box.tsx";
import type { ClaimOutcome } from "./claim-messages.ts";
import { VerdictWords } from "./verdict.tsx";

/** What an experiment gave here, beside the recorded finding: verdict, sentence and every number. */
export function ClaimComparison({ outcome }: { readonly outcome: ClaimOutcome }): JSX.Element {
  const { finding, recorded, differences } = outcome;
  return (
    <div class="claim-comparison">
      {differences.length > 0 && (
        <ul class="claim-differences">
          {differences.map((difference) => (
            <li key={difference}>{difference}</li>
          ))}
        </ul>
      )}
      <p>
        <VerdictWords verdict={finding.verdict} />
      </p>
      <p>{finding.because}</p>
      <details open={finding.effects.length <= 6}>
        <summary>Every number, recorded and here</summary>
        <ScrollBox label="Every number, recorded and here">
          <table>
            <thead>
              <tr>
                <th scope="col">measured</th>
                <th scope="col" class="number">
                  recorded
                </th>
                <th scope="col" class="number">
                  here
                </th>
                <th scope="col">95 % interval here</th>
              </tr>
            </thead>
            <tbody>
              {finding.effects.map((effect) => (
                <tr key={effect.name}>
                  <th scope="row">{effect.name}</th>
                  <td class="number">{spellRecorded(effect, recorded.finding.effects)}</td>
                  <td class="number">{spellMeasured(effect.value)}</td>
                  <td>{spellInterval(effect) ?? "–"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </details>
    </div>
  );
}

function spellRecorded({ name }: Effect, before: readonly Effect[]): string {
  const found = before.find((one) => one.name === name);
  return found === undefined ? "–" : spellMeasured(found.value);
}
