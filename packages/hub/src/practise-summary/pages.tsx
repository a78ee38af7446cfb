import type { Page } from "../frame/page.ts";
import { PractiseNavigation } from "../practise-frame/practise-navigation.tsx";
import { SummaryPage } from "./summary-page.tsx";

/** The sheet that holds all of it. */
export async function pages(): Promise<readonly Page[]> {
  return [
    {
      path: "/practise/summary/",
      title: "Mastery summary",
      description:
        "Gradient descent, momentum, RMSprop, Adam and AdamW on one page to print, and a page of what you still miss.",
      section: "practise",
      client: "practise-summary",
      keywords: ["cheat sheet", "summary", "print", "formulas", "defaults"],
      body: () => (
        <>
          <PractiseNavigation current="/practise/summary/" />
          <SummaryPage />
        </>
      ),
    },
  ];
}
