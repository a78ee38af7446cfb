import { catalogue } from "./catalogue.ts";
import * as keras from "./dialects/keras.ts";
import * as optax from "./dialects/optax.ts";
import { torchRefusals } from "./dialects/torch/refused.ts";
import * as torch from "./dialects/torch.ts";
import type { Rule } from "./notation/rule.ts";

/** For tests that go over the whole table: every rule of the library and of its dialects, with its defaults. */
export const exportedRules: readonly (readonly [name: string, rule: Rule])[] = [
  ...catalogue.map(({ name, make }) => [name, make()] as const),
  ...rulesOf(torch),
  ...rulesOf(keras).map(([name, made]) => [`keras.${name}`, made] as const),
  ...Object.entries(optax).map(([name, make]) => [`optax.${name}`, make({ learning_rate: 0.01 })] as const),
];

function rulesOf(dialect: object): readonly (readonly [string, Rule])[] {
  return Object.entries(dialect)
    .filter(([name]) => !(name in torchRefusals))
    .map(([name, make]) => [name, make()] as const);
}
