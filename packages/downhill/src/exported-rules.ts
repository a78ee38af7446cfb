import * as keras from "./dialects/keras.ts";
import * as optax from "./dialects/optax.ts";
import { torchRefusals } from "./dialects/torch/refused.ts";
import * as torch from "./dialects/torch.ts";
import * as library from "./index.ts";
import type { Rule } from "./notation/rule.ts";

// Exported functions that make no rule, or none without an argument.
const others =
  "chain check constant convergenceFactor cosine cosineRestarts countStateBytes eigenvalues emit equivalent explain exponential facts " +
  "formatDiagnostic formatExplanation isElementwise joined linear lineColumn nearest noam oneCycle optimizer parse polynomial print " +
  "recognise reduceOnPlateau rule stepDecay tokenize transitionMatrix valueAt variants vocabulary warmup warmupStableDecay whyNotLinear";

/** For tests that go over the whole table: every rule of the library and of its dialects, with its defaults. */
export const exportedRules: readonly (readonly [name: string, rule: Rule])[] = [
  ...ruleExports(library),
  ...ruleExports(torch),
  ...ruleExports(keras).map(([name, made]) => [`keras.${name}`, made] as const),
  ...Object.entries(optax).map(([name, make]) => [`optax.${name}`, make({ learning_rate: 0.01 })] as const),
];

function ruleExports(module: object): readonly (readonly [string, Rule])[] {
  return Object.entries(module).flatMap(([name, value]) => {
    if (
      typeof value !== "function" ||
      name in torchRefusals ||
      others.split(" ").includes(name) ||
      /^[A-Z]\w*Error$/.test(name)
    )
      return [];
    return [[name, (value as () => Rule)()] as const];
  });
}
