import type { ClaimNews, ClaimOrder } from "./claim-messages.ts";
import { repeatClaim } from "./repeat-claim.ts";

const send = (news: ClaimNews): void => postMessage(news);

addEventListener("message", async ({ data }: MessageEvent<ClaimOrder>) => {
  try {
    send({ kind: "found", outcome: await repeatClaim(data, send) });
  } catch (error) {
    send({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});
