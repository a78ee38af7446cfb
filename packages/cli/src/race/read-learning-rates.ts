import type { GivenRates } from "@downhill/lab";
import { readNumber } from "../read-value.ts";
import { UsageError } from "../usage-error.ts";

/**
 * Reads `0.1` or `adam=0.001,momentum=0.01`.
 * @throws UsageError where the text is neither, or a rate is not above 0
 */
export function readLearningRates(text: string): GivenRates {
  if (!text.includes("=")) return readRate(text);
  const rates = new Map<string, number>();
  for (const part of text.split(",")) {
    const [name = "", value = "", ...rest] = part.split("=").map((side) => side.trim());
    if (name === "" || value === "" || rest.length > 0) {
      throw new UsageError(`${JSON.stringify(part)} is not name=rate; write adam=0.001,momentum=0.01`);
    }
    if (rates.has(name)) throw new UsageError(`${name} has two learning rates`);
    rates.set(name, readRate(value));
  }
  return rates;
}

function readRate(text: string): number {
  const rate = readNumber(text);
  if (rate > 0) return rate;
  throw new UsageError(`a learning rate of ${text} does not go downhill; it has to be above 0`);
}
