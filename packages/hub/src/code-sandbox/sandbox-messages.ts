import type { CodeProgram } from "@downhill/practice/code/code-runner";

/** What the page sends into a sandbox: first what its language is made of, then programs. */
export type ToSandbox =
  | { readonly kind: "parts"; readonly parts: Readonly<Record<string, Uint8Array<ArrayBuffer>>> }
  | { readonly kind: "run"; readonly program: CodeProgram };

/** What comes out; a program may have forged it. */
export type FromSandbox =
  | { readonly kind: "ready" }
  | { readonly kind: "outcome"; readonly text: string }
  | { readonly kind: "failed"; readonly message: string };
