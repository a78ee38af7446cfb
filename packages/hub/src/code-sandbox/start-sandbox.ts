import type { CodeProgram } from "@downhill/practice/code/code-runner";
import type { CodeHost, HostListener } from "@downhill/practice/code/host-runner";
import { frameDocument } from "./frame-script.ts";
import type { FromSandbox, ToSandbox } from "./sandbox-messages.ts";

export interface SandboxFiles {
  /** The text of the worker, a whole module. */
  readonly script: string;
  readonly parts: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
}

/**
 * Starts a sandbox in the page. Between an answer and everything else stand
 *
 * - for JavaScript an engine in WebAssembly that knows of no browser, for Python the interpreter in WebAssembly with an empty object
 *   in the place of the worker's globals;
 * - a worker, which is ended with its frame when its time is out;
 * - a frame without an origin (`sandbox="allow-scripts"`): no storage, no cookies, no way to the page but one channel, whose messages
 *   are read as data;
 * - the frame's policy, which the worker inherits: no connection, no script but its own, no code from text.
 */
export function startSandbox(load: () => Promise<SandboxFiles>, listener: HostListener): CodeHost {
  const { port1: port, port2: theirs } = new MessageChannel();
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.title = "Sandbox of answers in code";
  frame.hidden = true;
  let isEnded = false;
  const tell = (message: ToSandbox): void => port.postMessage(message);
  const end = (): void => {
    isEnded = true;
    port.close();
    frame.remove();
  };
  let isReady = false;
  port.onmessage = ({ data }: MessageEvent<FromSandbox | null>) => {
    if (isEnded) return;
    if (data?.kind === "ready" && !isReady) {
      isReady = true;
      listener.onReady();
    } else if (data?.kind === "outcome" && isReady) {
      listener.onOutcome(data.text);
    } else if (data?.kind === "failed") {
      end();
      if (isReady) listener.onEnd();
      else
        listener.onFailure(new Error(`the sandbox cannot be started: ${String(data.message).slice(0, 300)}`));
    }
  };
  const loaded = new Promise<void>((resolve) => {
    frame.addEventListener("load", () => resolve(), { once: true });
  });
  frame.srcdoc = frameDocument;
  document.body.append(frame);
  Promise.all([load(), loaded]).then(
    ([{ script, parts }]) => {
      if (isEnded) return;
      // The frame has no origin that could be named here; it is the page's own child, and what is sent is public.
      frame.contentWindow?.postMessage(script, "*", [theirs]);
      tell({ kind: "parts", parts });
    },
    (error: unknown) => {
      end();
      listener.onFailure(error instanceof Error ? error : new Error(String(error)));
    },
  );
  return { post: (program: CodeProgram) => tell({ kind: "run", program }), end };
}
