import { headers } from "../build/headers.ts";

// Responses with these carry no body, and cannot be made with one.
const bodiless = [101, 204, 205, 304];

/**
 * The response with the headers that the site wants, where the host does not send them: threads need cross-origin isolation, which
 * a plain host gives nobody.
 */
export function withSiteHeaders(response: Response): Response {
  if (response.type === "opaqueredirect" || response.type === "error" || bodiless.includes(response.status))
    return response;
  const missing = Object.entries(headers["*"]).filter(([name]) => !response.headers.has(name));
  if (missing.length === 0) return response;
  const all = new Headers(response.headers);
  for (const [name, value] of missing) all.set(name, value);
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers: all });
}
