import type { Plan } from "../ir/plan.ts";
import type { Program } from "../ir/program.ts";
import { factors } from "./factors.ts";
import { hoist } from "./hoist.ts";
import { hosted } from "./hosted.ts";
import { inline, type Outcome } from "./inline.ts";
import { powers } from "./powers.ts";
import { share } from "./share.ts";
import { type Choices, specialise } from "./specialise.ts";

export interface PlanOptions {
  /** Whether products and divisions by host scalars may be rearranged, which changes last bits. */
  readonly reassociate: boolean;
}

/** What a step with these choices does, ready for an emitter. */
export function plan(program: Program, choices: Choices, { reassociate }: PlanOptions): Plan {
  const isHosted = hosted(program);
  const written = inline(program, specialise(program, choices));
  const shared = mapOutcome(mapOutcome(written, powers()), share());
  const settled = reassociate ? mapOutcome(mapOutcome(shared, factors(isHosted)), share()) : shared;
  return hoist(program, settled, isHosted);
}

function mapOutcome(outcome: Outcome, change: ReturnType<typeof share>): Outcome {
  return new Map([...outcome].map(([name, expr]) => [name, change(expr)]));
}
