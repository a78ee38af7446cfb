export { adagrad } from "./optax/adagrad.ts";
export { adam, adamw } from "./optax/adam.ts";
export { rmsprop } from "./optax/rmsprop.ts";
export { sgd } from "./optax/sgd.ts";
