import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { createRecurrentNetwork } from "../packages/lab/src/models/recurrent-network.ts";
import { createRandom } from "../packages/lab/src/random.ts";
import { findTorch, noTorch } from "./find-torch.ts";

const [steps, sequences, inputs, hidden] = [7, 3, 2, 4];
const random = createRandom(3, "data");
const draw = (length: number): Float64Array<ArrayBuffer> =>
  Float64Array.from({ length }, () => random.normal() / 2);
const read = draw(steps * sequences * inputs);

const cases = (["gru", "lstm"] as const).map((cell) => {
  const size = { steps, sequences, hidden, Storage: Float64Array };
  const network = createRecurrentNetwork({ cell, inputs, outputs: hidden, ...size });
  const params = Object.fromEntries(
    Object.entries(network.shapes).map(([name, shape]) => [
      name,
      draw(shape.reduce((product, one) => product * one, 1)),
    ]),
  );
  // Hidden states are read out as they are.
  params.wo = Float64Array.from({ length: hidden * hidden }, (_, i) => (i % (hidden + 1) === 0 ? 1 : 0));
  params.bo = new Float64Array(hidden);
  return { cell, network, params };
});

const program = `
import json, sys
import torch
given = json.load(sys.stdin)
read = torch.tensor(given["read"], dtype=torch.float64).reshape(given["steps"], -1, given["inputs"])
out = []
for case in given["cases"]:
    layer = {"gru": torch.nn.GRU, "lstm": torch.nn.LSTM}[case["cell"]](given["inputs"], given["hidden"]).double()
    tensor = lambda name: torch.tensor(case["params"][name], dtype=torch.float64)
    width = len(case["params"]["bx"])
    with torch.no_grad():
        layer.weight_ih_l0.copy_(tensor("wx").reshape(-1, width).T)
        layer.weight_hh_l0.copy_(tensor("wh").reshape(-1, width).T)
        layer.bias_ih_l0.copy_(tensor("bx"))
        layer.bias_hh_l0.copy_(tensor("bh") if "bh" in case["params"] else torch.zeros(width))
    states, _ = layer(read)
    states.square().sum().backward()
    out.append({
        "states": states.flatten().tolist(),
        "wx": layer.weight_ih_l0.grad.T.flatten().tolist(),
        "wh": layer.weight_hh_l0.grad.T.flatten().tolist(),
        "bx": layer.bias_ih_l0.grad.tolist(),
        "bh": layer.bias_hh_l0.grad.tolist(),
    })
json.dump(out, sys.stdout)
`;

const python = findTorch();
const torch = spawnSync(python ?? "python3", ["-c", program], {
  input: JSON.stringify({
    steps,
    inputs,
    hidden,
    read: [...read],
    cases: cases.map(({ cell, params }) => ({
      cell,
      params: Object.fromEntries(Object.entries(params).map(([name, values]) => [name, [...values]])),
    })),
  }),
  encoding: "utf8",
});

describe.skipIf(python === undefined && !process.env.CI)("recurrent layers follow PyTorch's", () => {
  const results: readonly Readonly<Record<string, readonly number[]>>[] =
    torch.status === 0 ? JSON.parse(torch.stdout) : [];

  test.each(cases.map((one, index) => [one.cell, one, index] as const))(
    "%s: hidden states and gradients",
    (_cell, { network, params }, index) => {
      if (python === undefined) throw new Error(noTorch);
      expect(torch.status, torch.stderr).toBe(0);
      const places = Uint32Array.from({ length: steps * sequences }, (_, i) => i);
      const batch = { inputs: read, steps, sequences, places };
      const states = network.run(params, batch).slice();
      const grads = Object.fromEntries(
        Object.entries(params).map(([name, values]) => [name, new Float64Array(values.length)]),
      );
      const slopes = Float64Array.from(states, (state) => 2 * state);
      network.runBackward(params, batch, slopes, grads);
      for (const [name, values] of Object.entries({ states, ...grads })) {
        if (name === "wo" || name === "bo") continue;
        for (const [i, value] of values.entries())
          expect(Math.abs(value - (results[index]?.[name]?.[i] ?? Number.NaN)), `${name}[${i}]`).toBeLessThan(
            1e-12,
          );
      }
    },
  );
});
