import type { Rule } from "downhill";
import { createTracer } from "./tracer.ts";
import type { Trajectory, World } from "./world.ts";

/**
 * Where a rule goes in a world within so many steps.
 * @throws what `optimizer` throws for a rule that changes no parameter
 */
export async function traceLane(rule: Rule, world: World, steps: number): Promise<Trajectory> {
  const tracer = await createTracer(rule, world);
  tracer.extend(steps);
  const trajectory = tracer.trajectory(steps);
  tracer.dispose();
  return trajectory;
}
