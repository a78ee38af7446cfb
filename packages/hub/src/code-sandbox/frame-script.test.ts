import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { contentSecurityPolicy } from "../frame/content-security-policy.ts";
import { frameDocument, frameScript, frameScriptHash } from "./frame-script.ts";

test("the policies let the frame's script in by the hash of its text", () => {
  const hash = `sha256-${createHash("sha256").update(frameScript).digest("base64")}`;
  expect(frameScriptHash).toBe(hash);
  expect(contentSecurityPolicy).toContain(`'${hash}'`);
  expect(frameDocument).toContain(`script-src '${hash}' 'wasm-unsafe-eval';`);
});

test("the frame may connect to nothing, and the page may load no more than before", () => {
  expect(frameDocument).toContain("default-src 'none'");
  expect(frameDocument).toContain("connect-src 'none'");
  expect(contentSecurityPolicy).not.toMatch(
    /'unsafe-eval'|frame-src|script-src [^;]*(?:blob:|'unsafe-inline')/,
  );
});
