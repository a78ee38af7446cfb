/** What runs a step: the interpreter, plain JavaScript, or WASM SIMD. */
export type Backend = "interpret" | "js" | "wasm";

/**
 * @throws TypeError for an unknown name, Error where the host lacks what the named backend needs
 */
export function chooseBackend(wanted: "auto" | Backend): Backend {
  switch (wanted) {
    case "auto":
      if (hasWasmSimd()) return "wasm";
      return allowsGeneratedCode() ? "js" : "interpret";
    case "wasm":
      if (!hasWasmSimd()) throw new Error('this host has no WASM SIMD; use backend "js" or "auto"');
      return wanted;
    case "js":
      if (!allowsGeneratedCode()) {
        throw new Error(
          'this page\'s Content-Security-Policy forbids generated JavaScript; use backend "wasm"',
        );
      }
      return wanted;
    case "interpret":
      return wanted;
    default:
      throw new TypeError(`backend is ${String(wanted)}; it has to be "auto", "wasm", "js" or "interpret"`);
  }
}

// The smallest module that needs SIMD: one function `() → v128` of `i32.const 0; i8x16.splat; end`.
const simdProbe = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0],
  ...[1, 5, 1, 96, 0, 1, 123],
  ...[3, 2, 1, 0],
  ...[10, 8, 1, 6, 0, 65, 0, 253, 15, 11],
);

function hasWasmSimd(): boolean {
  return typeof WebAssembly === "object" && WebAssembly.validate(simdProbe);
}

function allowsGeneratedCode(): boolean {
  try {
    new Function("");
    return true;
  } catch {
    return false;
  }
}
