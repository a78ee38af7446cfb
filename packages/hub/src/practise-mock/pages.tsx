import type { Page } from "../frame/page.ts";
import { PractiseNavigation } from "../practise-frame/practise-navigation.tsx";
import { MockPage } from "./mock-page.tsx";

/** The mock interview. */
export async function pages(): Promise<readonly Page[]> {
  return [
    {
      path: "/practise/mock/",
      title: "Mock interview",
      description:
        "An interview of 15, 30 or 45 minutes with follow-ups that depend on your answers, and a report to keep.",
      section: "practise",
      client: "practise-mock",
      keywords: ["mock interview", "timed", "whiteboard", "report"],
      body: () => (
        <>
          <PractiseNavigation current="/practise/mock/" />
          <MockPage />
        </>
      ),
    },
  ];
}
