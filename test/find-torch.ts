import { spawnSync } from "node:child_process";

export const noTorch = "no python3 here can import torch: install python3-torch";

/** A Python that can import PyTorch, or undefined where there is none. */
export function findTorch(): string | undefined {
  return ["/usr/bin/python3", "python3"].find(
    (command) => spawnSync(command, ["-c", "import torch"]).status === 0,
  );
}
