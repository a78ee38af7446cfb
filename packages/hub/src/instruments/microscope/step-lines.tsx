import type { WorkedStep } from "downhill";
import type { JSX } from "preact";
import { moveOf, spellNumber } from "./describe-step.ts";
import { Formula } from "./formula.tsx";
import { SizeBar } from "./size-bar.tsx";

/** The lines of a step, each set as a paper prints it, with numbers beneath and what they give beside. */
export function StepLines({ step }: { readonly step: WorkedStep }): JSX.Element {
  const { t, gradient, lines, hostScalars } = step;
  const move = moveOf(step);
  const sizes = [gradient, move, ...lines.map(({ value }) => value)].map(Math.abs).filter(Number.isFinite);
  const largest = Math.max(1e-300, ...sizes);
  return (
    <div class="microscope-body">
      <table class="microscope-lines">
        <caption class="unseen">Step {t}, line by line; bars are lengths by the decade</caption>
        <thead class="unseen">
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Value</th>
          </tr>
        </thead>
        <tbody>
          <Row value={gradient} largest={largest}>
            <Formula latex={`g_{${t}}`} text={`g at step ${t}`} />
            <span class="quiet microscope-word">the gradient</span>
          </Row>
          {lines.map(({ name, equation, substituted, latex, value }, index) => (
            <Row key={`${name}${index}`} value={value} largest={largest}>
              <Formula latex={latex.equation} text={equation} />
              <span class="microscope-numbers">
                <Formula latex={`= ${latex.substituted}`} text={`= ${substituted}`} />
              </span>
            </Row>
          ))}
          <Row value={move} largest={largest}>
            <Formula latex={`\\theta_{${t}} - \\theta_{${t - 1}}`} text="how far θ moves" />
            <span class="quiet microscope-word">the step</span>
          </Row>
        </tbody>
      </table>
      {hostScalars.length > 0 && (
        <div class="microscope-once">
          <h3>Once a step, for all parameters</h3>
          <dl>
            {hostScalars.map(({ expression, substituted, latex, value }) => (
              <div key={expression}>
                <dt>
                  <Formula latex={latex.expression} text={expression} />
                </dt>
                <dd>
                  <span class="quiet">
                    <Formula latex={`= ${latex.substituted} =`} text={`= ${substituted} =`} />
                  </span>{" "}
                  {spellNumber(value)}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </div>
  );
}

interface RowProps {
  readonly value: number;
  readonly largest: number;
  readonly children: JSX.Element | readonly JSX.Element[];
}

function Row({ value, largest, children }: RowProps): JSX.Element {
  const spelled = spellNumber(value);
  return (
    <tr>
      <td class="microscope-line">{children}</td>
      <td class="microscope-value" title={String(value)}>
        <span key={spelled} class="microscope-number">
          {spelled}
        </span>
        <SizeBar value={value} largest={largest} />
      </td>
    </tr>
  );
}
