import { glob } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type InlineConfig, type Plugin } from "vite";
import { cutFaces } from "./cut-faces.node.ts";

/**
 * Bundles every `client.ts(x)` of a feature folder for browsers, into `assets/` with hashed names. What is bundled finds its
 * neighbours relative to itself, so the site can lie below any path.
 */
export async function bundleClients(source: string, folder: string): Promise<void> {
  const clients: Record<string, string> = {};
  for await (const file of glob("*/client.{ts,tsx}", { cwd: source }))
    clients[basename(dirname(file))] = join(source, file);
  await cutFaces(faces);
  await build({
    ...shared(source),
    base: "./",
    publicDir: join(source, "../public"),
    build: {
      ...plainBuild,
      outDir: folder,
      emptyOutDir: false,
      manifest: "manifest.json",
      license: { fileName: "licences.txt" },
      assetsInlineLimit: 0,
      cssCodeSplit: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: clients, checks, output: { codeSplitting: { groups: together } } },
    },
  });
}

/** Modules that several clients load at once. */
const sharedAtOnce = { tags: ["$initial" as const], minShareCount: 2 };

/**
 * What several clients load at once goes into few files, since each file costs a slow connection a turn, and small ones compress badly.
 * Parts of the library that pages use whole are named, the first that fits takes a module: each topic of questions needs other modules,
 * and cut by these needs the library would lie in dozens of pieces. Of the rest, modules that the same clients need stand together, and
 * small sets of them with their nearest.
 */
const together = [
  // From a rule's text to steps in JavaScript, for whoever shows or runs a rule.
  {
    name: "reading",
    test: /\/downhill\/src\/(?:notation\/(?!print|spellings|write-name|tree-of)|ir\/(?!host-expr)|passes\/(?!host\.)|emit\/(?:js|pass-parts)\.)/,
    ...sharedAtOnce,
  },
  { name: "kernels", test: /\/downhill\/src\/(?:run|state|schedules|wasm)\//, ...sharedAtOnce },
  {
    name: "writing",
    test: /\/downhill\/src\/(?:notation\/(?:print|spellings|write-name)|ir\/host-expr)/,
    ...sharedAtOnce,
  },
  { name: "analysis", test: /\/downhill\/src\/analyse\//, ...sharedAtOnce },
  { name: "shared", ...sharedAtOnce, entriesAware: true, entriesAwareMergeThreshold: 1_500 },
];

/** Bundles `pages.ts`, which gives and renders the pages, for Node. */
export async function bundlePages(source: string, folder: string): Promise<void> {
  await build({
    ...shared(source),
    ssr: { noExternal: true },
    build: {
      ...plainBuild,
      outDir: folder,
      minify: false,
      emptyOutDir: true,
      ssr: join(source, "pages.ts"),
      // Pages set their equations at once, what editors bring to pages later is theirs: no fault where one bundle holds both.
      rolldownOptions: {
        output: { entryFileNames: "pages.js" },
        checks: { ...checks, ineffectiveDynamicImport: false },
      },
    },
  });
}

// How long plugins take says nothing to who opens the hub.
const checks = { pluginTimings: false };

const plainBuild = { target: "es2023", reportCompressedSize: false, copyPublicDir: true } as const;

const faces = fileURLToPath(new URL("../../../../.build/faces", import.meta.url));

function shared(source: string): InlineConfig {
  return {
    configFile: false,
    root: source,
    logLevel: "warn",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    // The style sheets' name for the faces that were cut.
    resolve: { alias: { faces } },
    worker: { format: "es", rolldownOptions: { checks }, plugins: () => [inOneFile] },
    plugins: [keepOnlyWoff2],
  };
}

/**
 * What runs in a sandbox can fetch nothing, so its worker is one file: what packages import when they are first used is imported at
 * once, and what they import only in Node is left out.
 */
const inOneFile: Plugin = {
  name: "in-one-file",
  enforce: "pre",
  transform(code, id) {
    if (!/\/node_modules\/(?:pyodide|quickjs-emscripten-core|@jitl)\//.test(id)) return undefined;
    const early: string[] = [];
    const text = code
      .replaceAll(/\bimport\("(?:node:[^"]+|ws)"\)/g, "Promise.resolve({})")
      .replaceAll(/\bimport\("(\.[^"]+)"\)/g, (_all, path: string) => {
        early.push(`import * as early${early.length} from "${path}";`);
        return `Promise.resolve(early${early.length - 1})`;
      })
      .replaceAll("import.meta.url", '"https://sandbox.invalid/"');
    return `${early.join("")}${text}`;
  },
};

/** KaTeX names each of its fonts in three formats; every browser that can run the hub takes the first. */
const keepOnlyWoff2: Plugin = {
  name: "keep-only-woff2",
  enforce: "pre",
  transform(code, id) {
    if (!id.includes("katex") || !id.split("?")[0]?.endsWith(".css")) return undefined;
    return code.replaceAll(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)/g, "");
  },
};
