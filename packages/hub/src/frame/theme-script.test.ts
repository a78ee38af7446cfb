import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { themeScript, themeScriptHash } from "./theme-script.ts";

test("the policy lets in the script that applies the theme, and no other inline script", () => {
  expect(themeScriptHash).toBe(`sha256-${createHash("sha256").update(themeScript).digest("base64")}`);
  expect(contentSecurityPolicy.match(/'sha256-[^']+'/g)).toEqual([`'${themeScriptHash}'`]);
  expect(/script-src ([^;]*)/.exec(contentSecurityPolicy)?.[1]).not.toMatch(
    /unsafe-(?:inline|eval)'(?<!wasm-unsafe-eval')/,
  );
});
