import { createHash } from "node:crypto";
import { readFile, realpath } from "node:fs/promises";
import { builtinModules, findPackageJSON } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

/** A name for what a module's code is, or the reason why it cannot have one. */
export type ModuleVersion = { readonly hash: string } | { readonly unknown: string };

/**
 * A hash over a module, what it imports by relative paths, and what those import; of packages, over their `package.json`. The
 * text is searched, not parsed: what only looks like an import (in a comment, or of types) is followed too where it
 * leads to a file, so that a change is never missed. Code that can depend on something else has no version.
 * @param module a `file:` URL
 */
export async function moduleVersion(module: string): Promise<ModuleVersion> {
  const files = new Map<string, string>();
  const waiting = [module];
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (files.has(url)) continue;
    const source = await readFile(new URL(url), "utf8").catch(() => undefined);
    if (source === undefined) continue;
    files.set(url, source);
    if (url.endsWith("/package.json")) continue;
    const found = await importsOf(source, url);
    if ("unknown" in found) return { unknown: `${fileNameOf(url)} ${found.unknown}` };
    waiting.push(...found.urls);
  }
  const hash = createHash("sha256");
  // Where the folder lies does not matter, only how the files lie to each other.
  const from = new URL(".", module).href;
  for (const [url, source] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${JSON.stringify([placeOf(url, from), source])}\n`);
  return { hash: hash.digest("hex").slice(0, 16) };
}

const gap = String.raw`(?:\s|/\*[\s\S]*?\*/|//[^\n]*\n)*`;
const staticImport = new RegExp(String.raw`\b(?:from|import)${gap}(["'])(.*?)\1`, "g");

/** What code can reach past its parameters, its batch and the reader's files. */
const reaches: readonly (readonly [pattern: RegExp, what: string])[] = [
  [new RegExp(String.raw`\bimport${gap}\(`), "imports at run time"],
  [/\brequire\s*\(/, "calls require"],
  [/\bfetch\s*\(/, "calls fetch"],
  [/\b(?:eval|Function)\s*\(/, "makes code from text"],
  [/\bprocess\s*\.\s*[a-z]|=\s*process\b/, "looks at process"],
  [/\bglobalThis\b/, "looks at globalThis"],
  [/\bMath\s*\.\s*random\b/, "draws from Math.random, which no seed fixes"],
  [/\bcrypto\s*\./, "draws from crypto, which no seed fixes"],
  [/\bnew\s+Date\b|\bDate\s*[.(]|\bperformance\s*\./, "looks at the clock"],
];

/** Modules of Node that give the same for the same arguments. */
const pure = [
  "assert",
  "assert/strict",
  "buffer",
  "path",
  "path/posix",
  "string_decoder",
  "url",
  "util",
  "zlib",
];

async function importsOf(
  source: string,
  url: string,
): Promise<{ readonly urls: readonly string[] } | { readonly unknown: string }> {
  const reach = reaches.find(([pattern]) => pattern.test(source));
  if (reach !== undefined) return { unknown: reach[1] };
  const urls: string[] = [];
  for (const [, , specifier = ""] of source.matchAll(staticImport)) {
    if (specifier.includes("\\") || specifier.startsWith("#"))
      return { unknown: `imports ${specifier}, a name that stands for another` };
    if (/^(?:\.{0,2}\/|file:)/.test(specifier)) {
      urls.push(new URL(specifier, url).href);
      continue;
    }
    const builtin = specifier.replace(/^node:/, "");
    if (builtinModules.includes(builtin) || specifier.startsWith("node:")) {
      if (pure.includes(builtin)) continue;
      return { unknown: `imports ${specifier}` };
    }
    const description = await packageOf(specifier, url);
    if (description === undefined) continue;
    if (!/[\\/]node_modules[\\/]/.test(description) && !isOurs(description))
      return { unknown: `imports ${specifier}, whose package is linked and may change` };
    urls.push(pathToFileURL(description).href);
  }
  return { urls };
}

/** The `package.json` of a package, as its real path; undefined where nothing of that name is installed. */
async function packageOf(specifier: string, url: string): Promise<string | undefined> {
  try {
    const path = findPackageJSON(specifier, url);
    return path === undefined ? undefined : await realpath(path);
  } catch {
    return undefined;
  }
}

/** Downhill's own packages: `codeVersion` is over their sources. */
function isOurs(description: string): boolean {
  return ["../../package.json", "../../../downhill/package.json"].some(
    (path) => fileURLToPath(new URL(path, import.meta.url)) === description,
  );
}

function fileNameOf(url: string): string {
  return decodeURIComponent(url.slice(url.lastIndexOf("/") + 1));
}

function placeOf(url: string, from: string): string {
  const inPackages = url.lastIndexOf("/node_modules/");
  if (inPackages >= 0) return url.slice(inPackages);
  return url.startsWith(from) ? url.slice(from.length) : url;
}
