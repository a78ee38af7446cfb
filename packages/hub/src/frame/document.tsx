import { renderToString } from "preact-render-to-string";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import type { Page, PageAssets } from "./page.ts";
import { paletteTokens } from "./palette-tokens.ts";
import { partOf } from "./sections.ts";
import { rootFrom, setSiteRoot } from "./site-root.ts";
import { themeScript } from "./theme-script.ts";

/**
 * A page as one HTML document, ready to be served.
 * @throws Error where the page's client was not bundled
 */
export function renderPage(page: Page, assets: Readonly<Record<string, PageAssets>>): string {
  const root = rootFrom(page.path);
  setSiteRoot(root);
  const files = assets[page.client];
  if (files === undefined) throw new Error(`${page.path}: there is no client ${page.client}`);
  const from = (file: string): string => root + file;
  const markup = renderToString(
    <html lang="en" data-root={root} data-section={page.section}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="content-security-policy" content={contentSecurityPolicy} />
        <title>{documentTitle(page)}</title>
        <meta name="description" content={page.description} />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content={paletteTokens.paper[0]} />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content={paletteTokens.paper[1]} />
        <link rel="icon" href={from("icon.svg")} type="image/svg+xml" />
        <link rel="manifest" href={from("site.webmanifest")} />
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
        <link rel="stylesheet" href={from(files.sheet)} />
        {files.fonts.map((file) => (
          <link
            key={file}
            rel="preload"
            href={from(file)}
            as="font"
            type="font/woff2"
            crossorigin="anonymous"
          />
        ))}
        {files.styles.map((file) => (
          <link key={file} rel="stylesheet" href={from(file)} {...disabled} />
        ))}
        {files.preload.map((file) => (
          <link key={file} rel="modulepreload" href={from(file)} fetchpriority="low" />
        ))}
        {/* Text, style and faces come first: a page can be read before its scripts are there. */}
        <script type="module" src={from(files.script)} {...low} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <Header section={page.section} />
        <main id="main" tabIndex={-1}>
          {page.body()}
        </main>
        <Footer />
      </body>
    </html>,
  );
  return `<!doctype html>\n${markup}\n`;
}

// What the types of links and scripts do not know.
const disabled = { disabled: true };
const low = { fetchpriority: "low" };

/** Pages of two parts may be about the same thing; their titles say which is which. */
function documentTitle(page: Page): string {
  if (page.section === "home") return page.title;
  return [page.title, partOf(page), "Downhill"].filter((part) => part !== undefined).join(" · ");
}
