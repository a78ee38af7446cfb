import { createPageRunner } from "../../../../packages/hub/src/code-sandbox/page-runner.ts";

// A page without anything on it, for tests that send programs into its sandboxes.
const root = new URL("./", document.baseURI).href;
Object.assign(globalThis, { createPageRunner: () => createPageRunner({ root }) });
