import { contentSecurityPolicy } from "../frame/content-security-policy.ts";

/** The response headers that the hub wants, by path; `*` is every path. */
export const headers = {
  "*": {
    "content-security-policy": `${contentSecurityPolicy}; frame-ancestors 'none'`,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  },
} as const;
