import { runCommandLine } from "./run-command-line.ts";

// A reader that has had enough (`downhill race … | head`) is no fault. Where a terminal was closed nobody reads either, but what
// was answered there is still to be kept; a command that keeps nothing is ended by SIGHUP.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  if (error.code !== "EIO") throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2));
