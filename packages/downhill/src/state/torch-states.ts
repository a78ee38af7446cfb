import type { Snapshot } from "./checkpoint.ts";
import { quote } from "./checkpoint-error.ts";
import { refusal } from "./refusal.ts";
import type { FileTensor } from "./safetensors.ts";

/** PyTorch's names of states, and those of the dialect's rules. */
const torchStates: ReadonlyMap<string, string> = new Map([
  ["exp_avg", "m"],
  ["exp_avg_sq", "v"],
  ["max_exp_avg_sq", "s"],
  ["momentum_buffer", "u"],
  ["square_avg", "v"],
  ["grad_avg", "a"],
  ["sum", "a"],
  ["acc_delta", "a"],
  ["exp_inf", "u"],
  ["prev", "z"],
  ["step_size", "s"],
]);

/** @throws CheckpointError where the file is of another optimizer of PyTorch's, or of one whose state is not read */
export function requireTorchRule(name: string, { groups: [first, ...others] }: Snapshot): void {
  if (others.length > 0) throw refusal("it is PyTorch's, which is read without groups");
  const rule = first?.rule;
  if (rule !== undefined && name !== rule.name)
    throw refusal(
      `it is of torch's ${quote(name)}, not of ${rule.name}: make the optimizer with that rule of downhill/dialects`,
    );
  const [number] = first?.scalars.keys() ?? [];
  if (number !== undefined)
    throw refusal(
      `PyTorch keeps ${number} of ${name} for each parameter, in float32: its state is not read, so begin anew`,
    );
}

/** @throws CheckpointError where two names of the file are one here */
export function renameTorchStates(tensors: ReadonlyMap<string, FileTensor>): ReadonlyMap<string, FileTensor> {
  const renamed = new Map<string, FileTensor>();
  for (const [key, tensor] of tensors) {
    const [, theirs, name] = /^state\/([^/]*)\/(.*)$/s.exec(key) ?? [];
    const ours = torchStates.get(theirs ?? "");
    const settled = ours === undefined ? key : `state/${ours}/${name}`;
    if (renamed.has(settled)) throw refusal(`it gives ${quote(settled)} twice, once as ${quote(key)}`);
    renamed.set(settled, tensor);
  }
  return renamed;
}
