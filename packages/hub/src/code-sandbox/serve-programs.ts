import { writeExactJson } from "@downhill/lab/exact-json";
import type { CodeOutcome, CodeProgram } from "@downhill/practice/code/code-runner";
import type { FromSandbox, ToSandbox } from "./sandbox-messages.ts";

/** Has this worker run the programs that the page sends, once `load` has made the language out of its parts. */
export function servePrograms(
  load: (
    parts: Readonly<Record<string, Uint8Array<ArrayBuffer>>>,
  ) => Promise<(program: CodeProgram) => CodeOutcome | Promise<CodeOutcome>>,
): void {
  let run: Awaited<ReturnType<typeof load>> | undefined;
  // Kept, so that what a program changes in this worker does not change where it goes.
  const post = self.postMessage.bind(self);
  const say = (message: FromSandbox): void => post(message);
  self.addEventListener("message", async ({ data }: MessageEvent<ToSandbox>) => {
    try {
      if (data.kind === "parts") {
        run = await load(data.parts);
        say({ kind: "ready" });
      } else if (run !== undefined) {
        say({ kind: "outcome", text: writeExactJson(await run(data.program)) });
      }
    } catch (error) {
      say({ kind: "failed", message: String(error) });
    }
  });
}
