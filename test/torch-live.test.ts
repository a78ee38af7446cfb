import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const script = fileURLToPath(new URL("../reference/torch_traces.py", import.meta.url));
const python = ["/usr/bin/python3", "python3"].find(importsTorch);

// A judge that is missing must not look like one that agreed: under CI that is a failure.
test.skipIf(python === undefined && !process.env.CI)(
  "live PyTorch computes the recorded traces",
  { timeout: 300_000 },
  () => {
    if (python === undefined) throw new Error("no python3 here can import torch: install python3-torch");
    const run = spawnSync(python, [script, "--check"], { encoding: "utf8" });
    expect(run.status, `${run.stdout}${run.stderr}`).toBe(0);
  },
);

function importsTorch(command: string): boolean {
  return spawnSync(command, ["-c", "import torch"]).status === 0;
}
