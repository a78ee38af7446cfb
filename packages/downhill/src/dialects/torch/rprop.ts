import { type Rule, rule } from "../../notation/rule.ts";
import { pickLines, requireFinite, requirePair, requireRange, settleArguments } from "../arguments.ts";
import { type Execution, execution } from "./execution.ts";

export interface RpropArguments extends Execution {
  readonly lr?: number;
  readonly etas?: readonly [number, number];
  readonly step_sizes?: readonly [number, number];
  readonly maximize?: boolean;
}

/**
 * `torch.optim.Rprop`. lr is the first step size alone. Where the gradient turns, the step shrinks, and that gradient is
 * taken, and remembered, as 0.
 * @throws TypeError for an argument that torch does not have, RangeError for a value that torch refuses
 */
export function Rprop(given: RpropArguments = {}): Rule {
  const { lr, etas, step_sizes, maximize } = settleArguments<RpropArguments>(
    "torch.Rprop",
    { lr: 1e-2, etas: [0.5, 1.2], step_sizes: [1e-6, 50], maximize: false, ...execution },
    given,
  );
  requireRange("torch.Rprop", "lr", lr, 0);
  requirePair("torch.Rprop", "etas", etas);
  requirePair("torch.Rprop", "step_sizes", step_sizes);
  const [shrink, grow] = etas;
  const [least, most] = step_sizes;
  requireFinite("torch.Rprop", "etas[1]", grow);
  requireFinite("torch.Rprop", "step_sizes[0]", least);
  requireFinite("torch.Rprop", "step_sizes[1]", most);
  if (!(0 < shrink && shrink < 1 && 1 < grow)) {
    throw new RangeError(
      `torch.Rprop: etas is [${etas.join(", ")}]; it has to be one number in (0, 1) and one above 1`,
    );
  }
  return rule(
    pickLines(
      `Rprop(η = ${lr}, shrink = ${shrink}, grow = ${grow}, least = ${least}, most = ${most})`,
      "s_0 = η",
      maximize && "g ← −g",
      "turn = g z_(t-1)",
      "s_t = clip(s_(t-1) · where(turn > 0, grow, where(turn < 0, shrink, 1)), least, most)",
      "z_t = where(turn < 0, 0, g)",
      "θ ← θ − s_t sign(z_t)",
    ) as string,
  );
}
