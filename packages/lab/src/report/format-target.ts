import type { Target } from "../problem.ts";
import { formatSetting } from "./number.ts";

/** A target as people read it: `loss < 0.1`, `accuracy > 97 %`. */
export function formatTarget({ metric, value }: Target): string {
  return metric === "loss" ? `loss < ${formatSetting(value)}` : `accuracy > ${formatSetting(value * 100)} %`;
}
