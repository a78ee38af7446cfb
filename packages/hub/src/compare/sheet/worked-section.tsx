import type { WorkedLine, WorkedStep } from "downhill";
import type { JSX } from "preact";
import { ScrollBox } from "../../figure/scroll-box.tsx";
import { withMinus } from "../../figure/with-minus.ts";
import { type Sheet, workedInputs } from "./measure-optimizer.ts";

/** The first steps with numbers, as on a whiteboard. */
export function WorkedSection({ sheet: { worked, facts } }: { readonly sheet: Sheet }): JSX.Element {
  const { theta, gradients } = workedInputs;
  const assumed = facts.assumed.map((symbol) => `${symbol} = ${facts.hyper[symbol]}`);
  return (
    <section aria-labelledby="worked">
      <h2 id="worked">Its first steps in numbers</h2>
      <p>
        One coordinate at θ = {theta}, which meets the gradients {gradients.map(sixDigits).join(" and ")}
        {assumed.length > 0 && `, with ${assumed.join(", ")}`}. Values are the interpreter’s, in six digits.
      </p>
      <ScrollBox label="The first steps in numbers">
        <table class="worked">
          <thead>
            <tr>
              <th scope="col">gives</th>
              <th scope="col">line</th>
              <th scope="col">with numbers</th>
              <th scope="col" class="number">
                value
              </th>
            </tr>
          </thead>
          {worked.steps.map((step) => (
            <StepRows key={step.t} step={step} />
          ))}
        </table>
      </ScrollBox>
    </section>
  );
}

function StepRows({ step: { t, gradient, lines, evaluation } }: { readonly step: WorkedStep }): JSX.Element {
  const all: readonly WorkedLine[] = evaluation === undefined ? lines : [...lines, evaluation];
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4}>
          Step {t}, g = {sixDigits(gradient)}
        </th>
      </tr>
      {all.length === 0 && (
        <tr>
          <td colSpan={4} class="idle">
            No line of it runs at this step.
          </td>
        </tr>
      )}
      {all.map(({ shown, equation, substituted, value }, index) => (
        <tr key={index}>
          <th scope="row">{shown}</th>
          <td>{equation}</td>
          <td>{substituted}</td>
          <td class="number">{sixDigits(value)}</td>
        </tr>
      ))}
    </tbody>
  );
}

function sixDigits(value: number): string {
  return Number.isFinite(value) ? withMinus(String(Number(value.toPrecision(6)))) : "not finite";
}
