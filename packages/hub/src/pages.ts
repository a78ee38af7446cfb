import { pages as comparePages } from "./compare/pages.tsx";
import { pages as evidencePages } from "./evidence/pages.tsx";
import { pages as reportPages } from "./evidence-report/pages.tsx";
import { pages as evidenceToolPages } from "./evidence-tools/pages.tsx";
import type { Page } from "./frame/page.ts";
import { pages as landingPages } from "./landing/pages.tsx";
import { pages as learnPages } from "./learn/pages.tsx";
import { pages as playPages } from "./play/pages.tsx";
import { pages as practisePages } from "./practise/pages.tsx";
import { pages as mockPages } from "./practise-mock/pages.tsx";
import { pages as summaryPages } from "./practise-summary/pages.tsx";
import { pages as trainPages } from "./train/pages.tsx";

export { renderPage } from "./frame/document.tsx";
export { paletteSheet } from "./frame/palette-tokens.ts";

export { entriesOf } from "./search/entry.ts";

/** Every page of the site. */
export async function pages(): Promise<readonly Page[]> {
  const parts = [
    landingPages,
    playPages,
    trainPages,
    learnPages,
    comparePages,
    evidencePages,
    evidenceToolPages,
    reportPages,
    mockPages,
    practisePages,
    summaryPages,
  ];
  return (await Promise.all(parts.map((part) => part()))).flat();
}
