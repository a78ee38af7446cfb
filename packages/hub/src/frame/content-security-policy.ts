import { frameScriptHash } from "../code-sandbox/frame-script.ts";
import { themeScriptHash } from "./theme-script.ts";

/**
 * What a page may load. KaTeX sets its glyphs with style attributes, kernels are WebAssembly, and an optimizer's threads start from
 * a blob. The script of the frame in which answers in code run is let in by its hash. Nothing else is let in, and nothing but the page's own origin is asked.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' '${themeScriptHash}' '${frameScriptHash}'`,
  "worker-src 'self' blob:",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
