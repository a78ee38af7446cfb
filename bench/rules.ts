import { adam, adamw, chain, clipByGlobalNorm, facts, lamb, lion, momentum, type Rule } from "downhill";

/** The rules that are raced against one another, by the name of their row. */
export const rules: Readonly<Record<string, Rule>> = {
  Adam: adam(),
  momentum: momentum(),
  Lion: lion({ lr: 1e-3, weightDecay: 0.01 }),
  AdamW: adamw(),
  // The gradients' norm is well above 1, so that the clip clips.
  "clip + AdamW": chain(clipByGlobalNorm(1), adamw()),
  LAMB: lamb(),
};

/** Bytes that a step of a rule reads and writes per float32 parameter, as its plan has it. */
export function bytesMoved(name: string): number {
  const rule = rules[name];
  if (rule === undefined) throw new Error(`no rule ${name} is raced`);
  return facts(rule).costs.steady.bytesMoved.f32;
}
