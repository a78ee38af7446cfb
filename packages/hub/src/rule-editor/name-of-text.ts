import { readRuleText } from "./read-rule-text.ts";

const header = /^\s*([A-Za-z]\w*)\s*\(/;

/** The name in a text's header, or `rule` where there is none: of a file, of a label. */
export function nameOf(text: string): string {
  const [, typed] = header.exec(text) ?? [];
  return readRuleText(text).rule?.name ?? typed ?? "rule";
}

/** The same in a sentence, where a rule without a header is `your rule`. */
export function spokenNameOf(text: string): string {
  return header.test(text) ? nameOf(text) : "your rule";
}
