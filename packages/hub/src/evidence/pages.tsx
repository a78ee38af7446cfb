import { claims } from "@downhill/lab/claims/claims";
import type { Page } from "../frame/page.ts";
import { ClaimPage } from "./claims/claim-page.tsx";
import { ClaimsPage } from "./claims/claims-page.tsx";

const shared = { section: "evidence", client: "evidence" } as const;

/** The pages of this part of the site. */
export async function pages(): Promise<readonly Page[]> {
  return [
    {
      ...shared,
      path: "/evidence/",
      title: "Evidence",
      description:
        "What people say of optimizers, each sentence with an experiment, its verdict and its numbers.",
      keywords: ["claims", "verdicts", "experiments"],
      body: () => <ClaimsPage />,
    },
    ...claims.map(
      (claim): Page => ({
        ...shared,
        path: `/evidence/${claim.name}/`,
        title: claim.statement.replace(/\.$/, ""),
        description: `What an experiment says of the sentence: ${claim.statement}`,
        kind: "claim",
        keywords: ["claim", claim.about, claim.name],
        body: () => <ClaimPage claim={claim} />,
      }),
    ),
  ];
}
