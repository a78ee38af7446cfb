import { requireRange } from "../arguments.ts";

/** Arguments that every Keras optimizer takes. */
export interface BaseArguments {
  /** Decoupled: θ shrinks by learning_rate · weight_decay before the step, whatever the optimizer. */
  readonly weight_decay?: number | undefined;
  /** The largest norm of each tensor's gradient. */
  readonly clipnorm?: number | undefined;
  /** The largest magnitude of a component. */
  readonly clipvalue?: number | undefined;
  /** The largest norm of the whole gradient. */
  readonly global_clipnorm?: number | undefined;
  /** Averages the parameters; `opt.evalParams()` gives what Keras writes into the model when training ends. */
  readonly use_ema?: boolean;
  readonly ema_momentum?: number;
  /** Every so many steps the parameters become their average. */
  readonly ema_overwrite_frequency?: number | undefined;
  /** What the loss was multiplied by. */
  readonly loss_scale_factor?: number | undefined;
  readonly gradient_accumulation_steps?: number | undefined;
  /** Keras's name of the optimizer; taken so that a call can be copied over. */
  readonly name?: string | undefined;
}

export const base: Required<BaseArguments> = {
  weight_decay: undefined,
  clipnorm: undefined,
  clipvalue: undefined,
  global_clipnorm: undefined,
  use_ema: false,
  ema_momentum: 0.99,
  ema_overwrite_frequency: undefined,
  loss_scale_factor: undefined,
  gradient_accumulation_steps: undefined,
  name: undefined,
};

/** What the shared arguments add to a rule. */
export interface BaseLines {
  /** For the header, after the optimizer's own. */
  readonly declares: readonly string[];
  /** Before the optimizer's own lines: unscaling, clipping, decay, in Keras's order. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * @throws RangeError for values that Keras refuses, and for accumulation, which is an option of `optimizer`
 */
export function baseLines(name: string, given: Required<BaseArguments>): BaseLines {
  const { weight_decay, clipnorm, clipvalue, global_clipnorm, loss_scale_factor } = given;
  const { use_ema, ema_momentum, ema_overwrite_frequency, gradient_accumulation_steps } = given;
  const clips = Object.entries({ clipnorm, clipvalue, global_clipnorm }).filter(
    ([, value]) => value !== undefined,
  );
  if (clips.length > 1)
    throw new RangeError(
      `${name}: only one of ${clips.map(([argument]) => argument).join(" and ")} can be given`,
    );
  for (const [argument, value] of clips) requireRange(name, argument, value ?? 0, 0);
  if (weight_decay !== undefined) requireRange(name, "weight_decay", weight_decay, 0);
  if (loss_scale_factor !== undefined)
    requireRange(name, "loss_scale_factor", loss_scale_factor, Number.MIN_VALUE);
  if (gradient_accumulation_steps)
    throw new RangeError(
      `${name}: gradients are added up by the optimizer: optimizer(rule, shapes, { accumulate: ${gradient_accumulation_steps} })`,
    );
  if (use_ema) requireRange(name, "ema_momentum", ema_momentum, 0, 1 + Number.EPSILON);
  if (ema_overwrite_frequency !== undefined)
    requireRange(name, "ema_overwrite_frequency", ema_overwrite_frequency, 1);
  const bound = clipnorm ?? clipvalue ?? global_clipnorm;
  const average = ["if t = 1:", "  e_t = θ", "else:", "  e_t = τ e_(t-1) + (1 − τ) θ"];
  const overwrite =
    ema_overwrite_frequency === undefined ? [] : [`every ${ema_overwrite_frequency}:`, "  θ ← e_t"];
  return {
    declares: [
      ...(weight_decay === undefined ? [] : [`λ = ${weight_decay}`]),
      ...(bound === undefined ? [] : [`c = ${bound}`]),
      ...(loss_scale_factor === undefined ? [] : [`s = ${loss_scale_factor}`]),
      ...(use_ema ? [`τ = ${ema_momentum}`] : []),
    ],
    before: [
      ...(loss_scale_factor === undefined ? [] : ["g ← g / s"]),
      ...(clipnorm === undefined ? [] : ["g ← g · min(1, c / ‖g‖)"]),
      ...(clipvalue === undefined ? [] : ["g ← clip(g, −c, c)"]),
      ...(global_clipnorm === undefined ? [] : ["g ← g · min(1, c / all.norm(g))"]),
      ...(weight_decay === undefined ? [] : ["θ ← θ − η λ θ"]),
    ],
    after: use_ema ? [...average, ...overwrite, "eval θ = e"] : [],
  };
}
