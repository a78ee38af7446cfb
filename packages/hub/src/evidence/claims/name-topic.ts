import type { Claim } from "@downhill/lab/claims/claim";

/** What a claim is about, as a heading: `Gradient descent`, `RMSprop`. */
export function nameTopic(topic: Claim["about"]): string {
  return topic === "rmsprop" ? "RMSprop" : topic.charAt(0).toUpperCase() + topic.slice(1);
}
