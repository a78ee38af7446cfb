import { adagrad, adam, momentum, rmsprop } from "downhill";
import { catalogue } from "downhill/catalogue";
import { expect, test } from "vitest";
import { dialectsOf, pythonCall } from "./dialects.ts";

test("every dialect of the catalogue is told a value for each of its arguments", () => {
  for (const { name, make } of catalogue)
    for (const dialect of dialectsOf(make())) expect(pythonCall(dialect), name).not.toMatch(/NaN|undefined/);
});

test("calls read as Python", () => {
  const [torch, keras, optax] = dialectsOf(adam({ lr: 0.003 })).map(pythonCall);
  expect(torch).toBe("torch.optim.Adam(params, lr=0.003, betas=(0.9, 0.999), eps=1e-8)");
  expect(keras).toBe("keras.optimizers.Adam(learning_rate=0.003, beta_1=0.9, beta_2=0.999, epsilon=1e-8)");
  expect(optax).toBe("optax.adam(learning_rate=0.003, b1=0.9, b2=0.999, eps=1e-8)");
});

test("what a library takes where it is not told is what its documentation says", () => {
  const own = (library: string, rule: Parameters<typeof dialectsOf>[0]) =>
    dialectsOf(rule).find((dialect) => dialect.library === library)?.ownDefaults;
  expect(own("PyTorch", rmsprop())).toEqual(["η = 0.01", "ρ = 0.99"]);
  expect(own("Keras", adam())).toEqual(["ε = 1e-7"]);
  expect(own("Optax", adam())).toEqual([]);
  expect(own("Keras", adagrad())).toContain("a_0 = 0.1");
  expect(own("PyTorch", momentum())).toEqual(["η = 0.001"]);
});
