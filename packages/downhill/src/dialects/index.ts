export * as keras from "./keras.ts";
export * as optax from "./optax.ts";
export { torchRefusals } from "./torch/refused.ts";
export * as torch from "./torch.ts";
