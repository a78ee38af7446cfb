import type { JSX } from "preact";
import { Island } from "../frame/island.tsx";
import { MasterySheet } from "./mastery-sheet.tsx";
import { PersonalSheet } from "./personal-sheet.tsx";
import { PrintButton } from "./print-button.tsx";

/** The whole sheet, and below it the learner's own. */
export function SummaryPage(): JSX.Element {
  return (
    <article class="summary-page">
      <header class="summary-lead">
        <h1>Mastery summary</h1>
        <p>
          What to have in mind before the interview, derived from the rules' texts: equations, defaults,
          state, limits, and where libraries do something else under the same name. What is said of each rule
          leads to the experiment that tried it.
        </p>
        <Island
          name="PrintButton"
          component={PrintButton}
          props={{ sheet: "whole", label: "Print on one page" }}
        />
      </header>
      <MasterySheet />
      <Island name="PersonalSheet" component={PersonalSheet} props={{}} />
    </article>
  );
}
