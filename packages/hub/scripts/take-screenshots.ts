import { glob, mkdir, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "playwright-core";
import { findChromium, noChromium } from "../../../test/find-chromium.ts";
import { serveHub } from "../../cli/src/hub/serve-hub.ts";
import { buildIfStale } from "../src/build/build-if-stale.node.ts";

// Pictures of the hub's pages as they are now, at three widths and in both themes:
//
//   node packages/hub/scripts/take-screenshots.ts [--page /learn/]… [--width 390]… [--theme dark]… [--out DIR]
//   node packages/hub/scripts/take-screenshots.ts --readme
//
// --page names pages by the beginning of their path, --height the part of each page that is taken instead of all of it, --wait
// milliseconds until it is taken. --readme makes docs/hub.png instead.

const root = join(import.meta.dirname, "../../..");
const themes = ["light", "dark"] as const;
const largestReadmePicture = 200_000;

const { values } = parseArgs({
  options: {
    page: { type: "string", multiple: true, default: ["/"] },
    width: { type: "string", multiple: true, default: ["1440", "1024", "390"] },
    theme: { type: "string", multiple: true, default: [...themes] },
    height: { type: "string" },
    wait: { type: "string" },
    out: { type: "string", default: join(root, ".build/screenshots") },
    readme: { type: "boolean", default: false },
  },
});

const executablePath = findChromium();
if (executablePath === undefined) throw new Error(noChromium);
const folder = await buildIfStale((line) => console.log(line));
const server = await serveHub(folder, { port: 0 });
const browser = await chromium.launch({ executablePath });
try {
  if (values.readme) await takeReadmePicture(browser);
  else await takeAll(browser);
} finally {
  await browser.close();
  await server.close();
}

async function takeAll(browser: Browser): Promise<void> {
  await mkdir(values.out, { recursive: true });
  const paths = (await listPages()).filter((path) => values.page.some((wanted) => path.startsWith(wanted)));
  if (paths.length === 0) throw new Error(`--page: no page begins with ${values.page.join(" or ")}`);
  for (const theme of themes.filter((one) => values.theme.includes(one)))
    for (const width of values.width.map(Number))
      for (const path of paths) {
        const name =
          path
            .split("/")
            .filter((part) => part !== "")
            .join("-") || "landing";
        const file = join(values.out, `${name}-${width}-${theme}.png`);
        await take(browser, {
          path,
          width,
          height: Number(values.height ?? 900),
          theme,
          file,
          whole: values.height === undefined,
          wait: 600,
        });
        console.log(file);
      }
}

async function takeReadmePicture(browser: Browser): Promise<void> {
  const file = join(root, "docs/hub.png");
  await take(browser, {
    path: "/",
    width: 1200,
    height: 750,
    theme: "light",
    file,
    whole: false,
    wait: 2500,
  });
  const { size } = await stat(file);
  console.log(`${file}, ${Math.round(size / 1000)} kB`);
  if (size > largestReadmePicture)
    throw new Error(`${file} is larger than ${largestReadmePicture / 1000} kB`);
}

interface Shot {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly theme: (typeof themes)[number];
  readonly file: string;
  /** Whether all of the page is taken, or what the window shows. */
  readonly whole: boolean;
  /** Milliseconds until it is taken, where the command line does not say. */
  readonly wait: number;
}

async function take(
  browser: Browser,
  { path, width, height, theme, file, whole, wait }: Shot,
): Promise<void> {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: theme,
    hasTouch: width < 600,
    isMobile: width < 600,
    deviceScaleFactor: width < 600 ? 2 : 1,
    serviceWorkers: "block",
  });
  await page.goto(server.address + path.slice(1));
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(Number(values.wait ?? wait));
  await page.screenshot({ path: file, fullPage: whole });
  await page.close();
}

async function listPages(): Promise<readonly string[]> {
  const paths: string[] = [];
  for await (const file of glob("**/index.html", { cwd: folder }))
    paths.push(`/${file.replaceAll(sep, "/").replace(/index\.html$/, "")}`);
  return paths.sort();
}
