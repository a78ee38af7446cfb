import { fileURLToPath } from "node:url";
import * as tf from "@tensorflow/tfjs-core";
import { gradientAt, hyper, startAt } from "../inputs.ts";
import { serve } from "./serve.ts";

const backend = process.argv[2] === "cpu" ? "cpu" : "wasm";
if (backend === "cpu") await import("@tensorflow/tfjs-backend-cpu");
else await loadWasm();
await tf.setBackend(backend);
await tf.ready();

await serve(async (lengths) => {
  const optimizer = tf.train.adam(hyper.lr, hyper.beta1, hyper.beta2, hyper.eps);
  const gradients: { name: string; tensor: tf.Tensor }[] = [];
  let index = 0;
  const variables = lengths.map((length, i) => {
    const first = index;
    index += length;
    const gradient = Float32Array.from({ length }, (_, k) => gradientAt(first + k));
    gradients.push({ name: `w${i}`, tensor: tf.tensor1d(gradient) });
    const start = tf.tensor1d(Float32Array.from({ length }, (_, k) => startAt(first + k)));
    return tf.variable(start, true, `w${i}`);
  });
  return {
    // Both backends compute before they return: nothing is queued.
    step(count) {
      for (let i = 0; i < count; i++) optimizer.applyGradients(gradients);
    },
    read: () => variables.map((variable) => variable.dataSync()),
  };
});

/** One thread, SIMD: the two files without SIMD or with threads are not to be found, so they cannot be what ran. */
async function loadWasm(): Promise<void> {
  const wasm = await import("@tensorflow/tfjs-backend-wasm");
  const file = import.meta.resolve("@tensorflow/tfjs-backend-wasm").replace(/[^/]*$/, "");
  wasm.setWasmPaths({
    "tfjs-backend-wasm.wasm": "absent",
    "tfjs-backend-wasm-simd.wasm": fileURLToPath(`${file}tfjs-backend-wasm-simd.wasm`),
    "tfjs-backend-wasm-threaded-simd.wasm": "absent",
  });
  wasm.setThreadsCount(1);
}
