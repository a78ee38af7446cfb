import type { Random } from "@downhill/lab/random";

/** One of the items, each as likely. */
export function pick<const Items extends readonly [unknown, ...unknown[]]>(
  random: Random,
  items: Items,
): Items[number] {
  return items[random.below(items.length)] ?? items[0];
}
