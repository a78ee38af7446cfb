import { UsageError } from "../usage-error.ts";

/**
 * Gives what the lab makes of what was asked.
 * @throws UsageError where the lab says that a value is out of its range
 */
export async function askRightly<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}
