export { Adagrad } from "./keras/adagrad.ts";
export { Adam, AdamW } from "./keras/adam.ts";
export { RMSprop } from "./keras/rmsprop.ts";
export { SGD } from "./keras/sgd.ts";
