import { UsageError } from "../usage-error.ts";

/**
 * Reads a problem's options: `condition=1000,dimension=10`.
 * @throws UsageError where the text is not written so
 */
export function readOptions(text: string): Readonly<Record<string, string>> {
  const pairs = text.split(",").map((part) => part.split("=").map((side) => side.trim()));
  for (const [name = "", value = "", ...rest] of pairs) {
    if (name === "" || value === "" || rest.length > 0) {
      throw new UsageError("options are written name=value,name=value, as in condition=1000");
    }
  }
  return Object.fromEntries(pairs);
}
