import { formatPercent } from "@downhill/lab/report/number";
import type { JSX } from "preact";
import type { Tool } from "./use-tool.ts";

export interface RunBarProps {
  readonly tool: Tool;
  readonly label: string;
  readonly onRun: () => void;
  /** Why it cannot be run; undefined where it can. */
  readonly obstacle: string | undefined;
  /** What there is to say while it runs. */
  readonly progress?: string | undefined;
}

/** The button that starts and stops a tool, with what there is to say beside it. */
export function RunBar({ tool, label, onRun, obstacle, progress = "" }: RunBarProps): JSX.Element {
  const phase = tool.phase.value;
  const isRunning = phase.kind === "running";
  const isBlocked = obstacle !== undefined && !isRunning;
  return (
    <div class="run-bar">
      <button
        type="button"
        class="button primary"
        disabled={isBlocked}
        onClick={isRunning ? tool.stop : onRun}
      >
        {isRunning ? "Stop" : label}
      </button>
      <p role={phase.kind === "failed" || isBlocked ? "alert" : "status"} class="quiet">
        {isBlocked ? obstacle : describePhase(tool, progress)}
      </p>
    </div>
  );
}

function describePhase({ phase: { value: phase } }: Tool, progress: string): string {
  switch (phase.kind) {
    case "running":
      return phase.data !== undefined && phase.data.loaded < phase.data.total
        ? `Loading ${phase.data.file}: ${formatPercent(phase.data.loaded / phase.data.total)}.`
        : progress || "Running.";
    case "stopped":
      return "Stopped.";
    case "failed":
      return `It could not be run: ${phase.message.replace(/\.$/, "")}.`;
    default:
      return "";
  }
}
