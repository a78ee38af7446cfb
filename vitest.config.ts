import { defineConfig } from "vitest/config";

/** Ends what hangs; nothing is judged by it, so a machine that is busy four times over still passes. */
const patience = { testTimeout: 240_000, hookTimeout: 240_000 } as const;

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
          ...patience,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "alone",
          include: [alone],
          ...patience,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
