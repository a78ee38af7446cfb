import { defineConfig } from "vitest/config";

/** Measures how fast pages are, and so wants the machine for itself. */
const alone = "test/hub/lighthouse.test.ts";

// biome-ignore lint/style/noDefaultExport: Vitest reads its configuration from the default export
export default defineConfig({
  test: {
    globalSetup: ["test/hub/build-site.ts"],
    maxWorkers: "100%",
    // A busy machine takes longer than the usual second to show what a page does.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "all",
          include: ["packages/*/src/**/*.test.{ts,tsx}", "test/**/*.test.ts"],
          exclude: [alone],
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "alone",
          include: [alone],
          testTimeout: 60_000,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
