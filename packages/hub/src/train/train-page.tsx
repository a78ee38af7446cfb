import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { registerShortcut } from "../frame/shortcuts.ts";
import { LinkProblem } from "../link/link-controls.tsx";
import { trainLink } from "../link/train-link.ts";
import { useLink } from "../link/use-link.ts";
import type { DataIndex } from "../training/data-index.ts";
import { keptDataIndex, loadDataIndex } from "../training/read-data-over-http.ts";
import { siteAddress } from "../training/site-address.ts";
import { Answers } from "./answers.tsx";
import { Conditions } from "./conditions.tsx";
import { Curves } from "./curves.tsx";
import { Failure } from "./failure.tsx";
import { LanesPanel } from "./lanes-panel.tsx";
import type { OfferedProblem } from "./offered-problem.ts";
import { Outputs } from "./outputs.tsx";
import { ProblemChoice } from "./problem-choice.tsx";
import { RunBar } from "./run-bar.tsx";
import { RunSettings } from "./run-settings.tsx";
import { Standings } from "./standings.tsx";
import { applyLink, linkStateOf } from "./train-link.ts";
import { planOf } from "./train-plan.ts";
import { startSession, type TrainSession } from "./train-session.ts";
import { chooseProblem, createTrainState } from "./train-state.ts";
import "./train-page.css";

/** The page that trains: what is to run on the left, how it goes on the right. */
export function TrainPage({ offered }: { readonly offered: readonly OfferedProblem[] }): JSX.Element {
  const state = useMemo(() => createTrainState(offered), [offered]);
  const session = useSignal<TrainSession | undefined>(undefined);
  const index = useSignal<DataIndex | undefined>(undefined);
  const hasGpu = useSignal<boolean | undefined>(undefined);
  const asked = useRef(false);
  const begun = useRef(false);

  useEffect(() => {
    // Other pages lead to a problem by its name: `/train/?problem=mnist`. A whole link in the fragment goes over it.
    const wanted = new URLSearchParams(location.search).get("problem");
    const found = state.offered.find(({ name }) => name === wanted);
    if (found !== undefined) chooseProblem(state, found);
  }, [state]);
  const start = (): void => {
    session.peek()?.stop();
    session.value = startSession(planOf(state), siteAddress());
  };
  useEffect(() => {
    // Sizes are only said where they are known.
    (navigator.onLine ? loadDataIndex : keptDataIndex)(siteAddress()).then(
      (found) => {
        index.value = found;
      },
      () => {},
    );
    return () => session.peek()?.stop();
  }, []);
  // Asked only where it matters: a browser without an adapter says so on its console.
  useSignalEffect(() => {
    if (!state.problem.value.hasDevice || asked.current) return;
    asked.current = true;
    findGpu().then((found) => {
      hasGpu.value = found;
      if (found && state.problem.peek().hasDevice) state.device.value = "webgpu";
    });
  });
  useEffect(
    () =>
      registerShortcut({
        keys: " ",
        label: "Start, pause, go on",
        run() {
          const phase = session.peek()?.phase.peek();
          if (phase === "training") session.peek()?.pause();
          else if (phase === "paused") session.peek()?.goOn();
          else if (phase !== "loading" && phase !== "starting" && state.entrants.peek().length > 0) start();
        },
      }),
    [],
  );
  const shown = useComputed(() => linkStateOf(state));
  const link = useLink({ link: trainLink, state: shown, apply: (linked) => applyLink(state, linked) });
  useSignalEffect(() => {
    // The smallest problem comes to life by itself, unless somebody's link is shown or bytes are dear.
    if (!link.isRead.value || begun.current) return;
    begun.current = true;
    if (location.hash.startsWith("#z=") || location.search !== "" || !navigator.onLine || savesData()) return;
    whenIdle(() => {
      if (session.peek() === undefined && document.visibilityState === "visible") start();
    });
  });
  const current = session.value;
  return (
    <>
      <LinkProblem link={link} />
      <div class="train">
        <div class="train-controls">
          <ProblemChoice state={state} index={index} />
          <LanesPanel state={state} />
          <RunSettings state={state} hasGpu={hasGpu} />
        </div>
        <div class="train-stage">
          <RunBar state={state} session={session} onStart={start} link={link} />
          {current === undefined ? <Beginning /> : <Running key={current} session={current} />}
        </div>
      </div>
    </>
  );
}

function Running({ session }: { readonly session: TrainSession }): JSX.Element {
  const root = siteAddress();
  if (session.phase.value === "failed") return <Failure session={session} />;
  return (
    <>
      <Curves session={session} />
      <Standings session={session} />
      <Answers session={session} root={root} />
      <Conditions session={session} />
      <Outputs session={session} />
    </>
  );
}

/** What stands where the curves will. */
function Beginning(): JSX.Element {
  return (
    <div class="train-beginning">
      <p>
        Start trains every rule in this browser, each in a worker of its own, from the same weights and with
        the same batches.
      </p>
      <p class="quiet">
        Here come the training loss and the test results of all of them, the digits they get wrong or the text
        they write, and what to hold against the comparison.
      </p>
    </div>
  );
}

/** Safari has no idle callbacks. */
function whenIdle(callback: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(callback, { timeout: 1000 });
  else setTimeout(callback, 300);
}

function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

async function findGpu(): Promise<boolean> {
  const { gpu } = navigator as { readonly gpu?: { requestAdapter(): Promise<unknown> } };
  try {
    return (await gpu?.requestAdapter()) != null;
  } catch {
    return false;
  }
}
