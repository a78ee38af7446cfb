import type { RaceResult } from "@downhill/lab/race/result";
import { raceCsv } from "@downhill/lab/report/race-csv";
import { repeatCommand } from "@downhill/lab/report/repeat-command";
import type { JSX } from "preact";
import { type HandedRace, handOverRace } from "../evidence-run/hand-over.ts";
import { CopyButton } from "../figure/copy-button.tsx";
import { saveFile } from "../figure/save-file.ts";
import { linkTo } from "../frame/site-root.ts";
import { describeRates } from "./describe-conditions.ts";
import { ruleFileOf } from "./rule-file.ts";
import { resultSoFar } from "./session-result.ts";
import type { TrainPlan } from "./train-plan.ts";
import type { TrainSession } from "./train-session.ts";
import "./outputs.css";

/** What can be taken away: the command that runs the same again, the numbers, and the lab's report. */
export function Outputs({ session }: { readonly session: TrainSession }): JSX.Element {
  const { plan, result } = session;
  const command = commandOf(plan);
  const files = plan.entrants.filter(({ isNamed }) => !isNamed).map(ruleFileOf);
  const finished = result.value;
  session.description.value;
  return (
    <section class="outputs" aria-labelledby="train-outputs">
      <h2 id="train-outputs">Run it again, take it along</h2>
      <pre class="outputs-command">
        <code>{command}</code>
      </pre>
      <div class="outputs-buttons">
        <CopyButton label="Copy the command" text={command} />
        {files.map(({ name, text }) => (
          <button
            key={name}
            type="button"
            class="quiet-button"
            onClick={() => saveFile(name, "text/plain", text)}
          >
            Save {name}
          </button>
        ))}
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            const found = resultSoFar(session);
            if (found !== undefined) saveFile(`${plan.problem.name}.csv`, "text/csv", raceCsv([found]));
          }}
        >
          Save every loss as CSV
        </button>
        {finished !== undefined && (
          <>
            <button type="button" class="quiet-button" onClick={() => saveReport(finished, plan, command)}>
              Save the report
            </button>
            <button
              type="button"
              class="quiet-button"
              onClick={() => {
                if (handOverRace(describeRace(finished, plan, command)))
                  location.href = linkTo("/evidence/report/");
              }}
            >
              Open the report
            </button>
          </>
        )}
      </div>
      {files.length > 0 && (
        <p class="quiet">
          The command reads {files.map(({ name }) => name).join(", ")} from its folder: the rules as they ran
          here.
        </p>
      )}
    </section>
  );
}

/** The command line that runs a plan again, in Node on Wasm. */
export function commandOf({ problem, entrants, seeds, steps, target }: TrainPlan): string {
  const rates = entrants.flatMap(({ label, rule, isNamed }): [string, number][] =>
    isNamed && rule.hyper.lr !== undefined ? [[label, rule.hyper.lr]] : [],
  );
  return repeatCommand({
    problem: { name: problem.name },
    rules: entrants.map((one) => (one.isNamed ? one.label : `./${ruleFileOf(one).name}`)),
    rates: rates.length === 0 ? undefined : new Map(rates),
    seeds: seeds.length,
    steps,
    target,
    trials: undefined,
    switches: [],
  });
}

async function saveReport(finished: RaceResult, plan: TrainPlan, command: string): Promise<void> {
  const { reportPage } = await import("@downhill/lab/report/report-page");
  const { circumstances, madeBy, ...result } = describeRace(finished, plan, command);
  const page = reportPage([{ result, circumstances }], { commands: [command], madeBy });
  saveFile(`${plan.problem.name}.html`, "text/html", page);
}

/** A result with what it does not say by itself. */
function describeRace(result: RaceResult, plan: TrainPlan, command: string): HandedRace {
  return {
    ...result,
    circumstances: {
      learningRates: describeRates(plan),
      hyper: "",
      cores: navigator.hardwareConcurrency,
      processor: undefined,
    },
    command,
    madeBy: `Made by the Train page of Downhill in a browser, on ${plan.device === "wasm" ? "Wasm" : "WebGPU"}.`,
  };
}
