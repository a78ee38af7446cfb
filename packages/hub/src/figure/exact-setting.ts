import { formatSetting } from "@downhill/lab/report/number";

/** A chosen value with all its digits, as short as it can be written: `0.1`, `1e-6`, `0.12345678`. */
export function exactSetting(value: number): string {
  const short = formatSetting(value);
  return Number(short) === value ? short : String(value);
}
