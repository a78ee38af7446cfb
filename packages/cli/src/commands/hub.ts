import { stat } from "node:fs/promises";
import { join } from "node:path";
import { command, flag, option, optionWithDefault } from "../command.ts";
import { buildHub } from "../hub/build-hub.ts";
import { openBrowser } from "../hub/open-browser.ts";
import { requirePage } from "../hub/require-page.ts";
import { serveOnFreePort } from "../hub/serve-on-free-port.ts";
import { interruptible } from "../race/interruptible.ts";
import { readPort } from "../read-value.ts";
import { paintFor } from "../terminal/paint.ts";
import { UsageError } from "../usage-error.ts";

export const hub = command({
  name: "hub",
  summary: "Opens the pages where optimizers are learned, raced and trained in the browser.",
  argument: "[PAGE]",
  argumentHelp: "the page to open: play, learn/adam; the first one otherwise",
  argumentDefault: "",
  options: {
    port: optionWithDefault("N", "the port, or the next one that is free", readPort, "4400"),
    "no-open": flag("print the address and open no browser"),
    folder: option("DIR", "serve this built folder, and build nothing", (text) => text),
  },
  example: "downhill hub --port 8000",
  details: [
    "The pages are built first where something has changed; they are plain files in .build/hub, which any web server can host.",
    "The server answers this machine alone, at 127.0.0.1, and ends with Ctrl-C. It opens a browser where it runs in a terminal of a desktop; " +
      "nothing that a page does leaves the machine.",
  ],
  async run({ argument, options: { port, "no-open": stayClosed, folder } }) {
    if (folder !== undefined) await requireSite(folder);
    const outcome = await interruptible(async (signal) => {
      const site = folder ?? (await buildHub(signal));
      if (site === undefined) return;
      const page = await requirePage(site, argument);
      const server = await serveOnFreePort(site, port);
      const address = new URL(page, server.address).href;
      if (port !== 0 && server.port !== port)
        process.stdout.write(`Port ${port} is taken; ${server.port} is the next free one.\n`);
      const paint = paintFor(process.stdout);
      process.stdout.write(`\n  ${paint("bold", address)}\n\nCtrl-C ends the server.\n`);
      if (!stayClosed && process.stdout.isTTY && process.env.CI === undefined) openBrowser(address);
      try {
        await untilAborted(signal);
      } finally {
        await server.close();
      }
    });
    if (outcome.kind === "interrupted") return outcome.exitCode;
    process.stderr.write("downhill: the hub could not be built; the reason stands above\n");
    return 1;
  },
});

/** @throws UsageError where a folder is not a site that can be served */
async function requireSite(folder: string): Promise<void> {
  const index = await stat(join(folder, "index.html")).catch(() => undefined);
  if (index?.isFile() !== true)
    throw new UsageError(`--folder: there is no index.html in ${folder}; give the folder of a built site`);
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
