import type { Page } from "../frame/page.ts";
import { AdvisePage } from "./advise/advise-page.tsx";
import { FindRatePage } from "./find-rate/find-rate-page.tsx";

const shared = { section: "evidence", client: "evidence-tools" } as const;

/** The pages that run the lab's helpers for a choice. */
export async function pages(): Promise<readonly Page[]> {
  return [
    {
      ...shared,
      path: "/evidence/find-lr/",
      title: "Find a learning rate",
      description:
        "A range test in the page: the loss while the learning rate grows, and the rates that it suggests.",
      keywords: ["learning rate", "range test", "find-lr", "lr_find"],
      body: () => <FindRatePage />,
    },
    {
      ...shared,
      path: "/evidence/advise/",
      title: "Which optimizer?",
      description:
        "Short probes on a problem, and the rule to take for it with the measurements that say so.",
      keywords: ["advice", "advise", "recommendation", "choose"],
      body: () => <AdvisePage />,
    },
  ];
}
