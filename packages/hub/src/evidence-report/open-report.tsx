import { writeExactJson } from "@downhill/lab/exact-json";
import { formatPercent } from "@downhill/lab/report/number";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { takeHandedRace } from "../evidence-run/hand-over.ts";
import { CommandLine } from "../figure/command-line.tsx";
import { saveFile } from "../figure/save-file.ts";
import { linkTo } from "../frame/site-root.ts";
import type { DrawnReport } from "./draw-report.ts";
import { ShownReport } from "./shown-report.tsx";
import "./open-report.css";

type Example =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly share: number }
  | { readonly kind: "stopped" };

/** Opens what `race --json` wrote and shows its report; or races four rules here, to have one to show. */
export function OpenReport(): JSX.Element {
  const report = useSignal<DrawnReport | undefined>(undefined);
  const fault = useSignal("");
  const isOver = useSignal(false);
  const example = useSignal<Example>({ kind: "idle" });
  const stop = useRef<AbortController | undefined>(undefined);

  const open = async (name: string, read: () => string | Promise<string>): Promise<void> => {
    try {
      const text = await read();
      const [{ readReport }, { drawReport }] = await Promise.all([
        import("./read-report.ts"),
        import("./draw-report.ts"),
      ]);
      report.value = drawReport(readReport(text));
      fault.value = "";
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      fault.value = `${name} cannot be opened: ${why.replace(/\.$/, "")}.`;
    }
  };
  const openFile = (file: File | undefined): void => {
    if (file !== undefined) void open(file.name, () => file.text());
  };
  const race = async (): Promise<void> => {
    const control = new AbortController();
    stop.current = control;
    example.value = { kind: "running", share: 0 };
    try {
      const { runExample } = await import("./run-example.ts");
      const root = new URL(linkTo("/"), document.baseURI).href;
      const result = await runExample(
        root,
        (share) => {
          example.value = { kind: "running", share };
        },
        control.signal,
      );
      await open("The race", () => writeExactJson(result));
      example.value = { kind: "idle" };
    } catch (error) {
      example.value = { kind: control.signal.aborted ? "stopped" : "idle" };
      if (!control.signal.aborted)
        fault.value = `The race could not be run: ${error instanceof Error ? error.message : error}.`;
    }
  };
  useEffect(() => {
    const handed = takeHandedRace();
    if (handed !== undefined) void open("The race that was handed over", () => handed);
    return () => stop.current?.abort();
  }, []);

  const { value: shown } = report;
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is beside the file input, which every key reaches */}
      <div
        class="drop-zone"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          isOver.value = true;
        }}
        onDragLeave={() => {
          isOver.value = false;
        }}
        onDrop={(event) => {
          event.preventDefault();
          isOver.value = false;
          openFile(event.dataTransfer?.files[0]);
        }}
      >
        <div class="drop-choose">
          <label class="button primary">
            Choose a file
            <input
              type="file"
              accept=".json,application/json"
              onChange={(event) => {
                openFile(event.currentTarget.files?.[0]);
                event.currentTarget.value = "";
              }}
            />
          </label>
          <p class="quiet">or drop it here. It stays in this browser.</p>
        </div>
        <div class="drop-example">
          <button
            type="button"
            class="button"
            onClick={example.value.kind === "running" ? () => stop.current?.abort() : race}
          >
            {example.value.kind === "running" ? "Stop" : "Race four rules on digits here"}
          </button>
          <p class="quiet" role="status">
            {describeExample(example.value)}
          </p>
        </div>
      </div>
      <p role="alert" class="report-fault" hidden={fault.value === ""}>
        {fault}
      </p>
      {shown === undefined ? (
        <div class="report-how">
          <p class="quiet">A file is written by</p>
          <CommandLine command="npx downhill race digits --rules adam,momentum --json > race.json" />
        </div>
      ) : (
        <>
          <div class="report-tools">
            <p role="status">{shown.title}</p>
            <button
              type="button"
              class="quiet-button"
              onClick={() => saveFile("race.html", "text/html", shown.page())}
            >
              Save as a page
            </button>
            <button
              type="button"
              class="quiet-button"
              onClick={() => saveFile("race.csv", "text/csv", shown.csv())}
            >
              Save as CSV
            </button>
          </div>
          <ShownReport report={shown} />
        </>
      )}
    </>
  );
}

function describeExample(example: Example): string {
  if (example.kind === "running") return `Training: ${formatPercent(example.share)}.`;
  return example.kind === "stopped" ? "Stopped." : "and see their report.";
}
