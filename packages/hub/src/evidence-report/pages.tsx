import { EvidenceNav } from "../evidence-run/evidence-nav.tsx";
import { Island } from "../frame/island.tsx";
import type { Page } from "../frame/page.ts";
import { OpenReport } from "./open-report.tsx";

/** The page that shows reports. */
export async function pages(): Promise<readonly Page[]> {
  return [
    {
      path: "/evidence/report/",
      title: "Open a report",
      description:
        "Opens the JSON of a race in the page and shows its report: curves, tables, fairness card.",
      section: "evidence",
      client: "evidence-report",
      keywords: ["report", "race", "JSON", "fairness card", "curves"],
      body: () => (
        <>
          <EvidenceNav current="/evidence/report/" />
          <div class="evidence-page">
            <header>
              <h1>Open a report</h1>
              <p>
                A race's result as JSON holds everything that its report says: every loss, the conditions, the
                rules as they ran. Opened here it becomes the page that <code>race --report</code> writes.
              </p>
            </header>
            <Island name="OpenReport" component={OpenReport} props={{}} />
          </div>
        </>
      ),
    },
  ];
}
