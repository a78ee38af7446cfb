import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium, noChromium } from "./find-chromium.ts";
import { servePage } from "./serve-page.ts";

const executablePath = findChromium();
if (executablePath === undefined && process.env.CI) throw new Error(noChromium);

// Dawn's adapter in software, so that no graphics card is needed.
const args = [
  "--enable-unsafe-webgpu",
  "--use-webgpu-adapter=swiftshader",
  "--enable-features=Vulkan",
  "--use-vulkan=swiftshader",
];

// Loss and gradient of one network on one batch on a device, and the primitives that it was traced into.
const pageSource = `
import { defaultDevice, init, jit, makeJaxpr, numpy as np, valueAndGrad } from "@jax-js/jax";
import { createConvolutionalNetwork } from "../packages/lab/src/models/convolutional-network.ts";
import { toArrays } from "../packages/lab/src/models/network-arrays.ts";

const [side, batch, classes] = [12, 3, 4];
const draw = (length, salt) => Float32Array.from({ length }, (_, i) => Math.sin(1 + 7.3 * i + salt) / 2);

globalThis.differentiate = async (device) => {
  if (!(await init(device)).includes(device)) return "jax-js finds no " + device;
  defaultDevice(device);
  const network = createConvolutionalNetwork(side, [3, 4], classes);
  const params = Object.fromEntries(Object.entries(network.shapes).map(([name, shape], salt) =>
    [name, draw(shape.reduce((product, size) => product * size, 1), salt)]));
  const make = () => [
    toArrays(params, network.shapes),
    np.array(draw(batch * side * side, 99), { shape: [batch, side, side, 1] }),
    np.array(Float32Array.from({ length: batch * classes }, (_, i) => Number(i % (classes + 1) === 0)), { shape: [batch, classes] }),
  ];
  const { jaxpr } = makeJaxpr(network.loss)(...make());
  const [loss, gradient] = jit(valueAndGrad(network.loss))(...make());
  const values = { loss: Array.from(await loss.data()) };
  for (const [name, array] of Object.entries(gradient)) values[name] = Array.from(await array.data());
  return { values, hasConvolution: /\\bconv\\b/.test(jaxpr.toString()) };
};`;

interface Outcome {
  readonly values: Readonly<Record<string, readonly number[]>>;
  readonly hasConvolution: boolean;
}

describe.skipIf(executablePath === undefined)("the convolutional network in Chromium", () => {
  let browser: Browser;
  let script: string;
  beforeAll(async () => {
    const resolveDir = fileURLToPath(new URL(".", import.meta.url));
    const stdin = { contents: pageSource, resolveDir, loader: "js" as const };
    const bundle = await build({ stdin, bundle: true, format: "esm", minify: true, write: false });
    script = bundle.outputFiles[0]?.text ?? "";
    browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }), args });
  }, 60_000);
  afterAll(() => browser?.close());

  test("has on WebGPU, by jax-js's own convolution, the gradient that it has in Wasm", async () => {
    const served = await servePage(script, {});
    const page = await browser.newPage();
    try {
      await page.goto(served.address);
      await page.waitForFunction(() => "differentiate" in globalThis);
      const wasm = await page.evaluate<Outcome>('globalThis.differentiate("wasm")');
      const gpu = await page.evaluate<Outcome>('globalThis.differentiate("webgpu")');
      expect([wasm.hasConvolution, gpu.hasConvolution]).toEqual([false, true]);
      expect(Object.keys(gpu.values)).toEqual(Object.keys(wasm.values));
      for (const [name, values] of Object.entries(wasm.values)) {
        const largest = Math.max(...values.map(Math.abs));
        expect(largest, name).toBeGreaterThan(1e-3);
        for (const [i, value] of values.entries())
          expect(
            Math.abs((gpu.values[name]?.[i] ?? Number.NaN) - value) / largest,
            `${name}[${i}]`,
          ).toBeLessThan(1e-5);
      }
    } finally {
      await page.close();
      served.close();
    }
  }, 60_000);
});
