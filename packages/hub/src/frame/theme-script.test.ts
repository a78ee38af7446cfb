import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { frameScript } from "../code-sandbox/frame-script.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { themeScript } from "./theme-script.ts";

test("the policy lets in the scripts of the theme and of the sandbox's frame, and no other inline script", () => {
  const hashes = [themeScript, frameScript].map(
    (script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  );
  expect(contentSecurityPolicy.match(/'sha256-[^']+'/g)).toEqual(hashes);
  expect(/script-src ([^;]*)/.exec(contentSecurityPolicy)?.[1]).not.toMatch(
    /unsafe-(?:inline|eval)'(?<!wasm-unsafe-eval')/,
  );
});
