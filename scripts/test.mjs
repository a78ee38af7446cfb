// `npm test`: installs what is needed, then types, lint and every test; the last line is `N passed, N failed`.
// `npm test -- --only notation` runs only the test files whose path holds `notation`; other arguments go to Vitest.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { install } from "./install.mjs";
import { runPinned } from "./pinned-node.mjs";

const isContinuous = Boolean(process.env.CI) && process.env.CI !== "false";
const [first, ...rest] = process.argv.slice(2);
const isPart = first === "--only";
if (isPart && rest.length === 0) {
  console.error("--only needs a part of a path: npm test -- --only notation");
  process.exit(2);
}

const node = install();
const checks = isPart
  ? []
  : [
      ["types", ["node_modules/typescript/bin/tsc", "-b"]],
      ["lint", ["node_modules/@biomejs/biome/bin/biome", "ci"]],
    ];
const counts = { passed: 0, failed: 0, skipped: 0 };
for (const [name, args] of checks) {
  const code = await runPinned(node, args);
  console.log(`${name} ${code === 0 ? "passed" : `failed with exit code ${code}`}`);
  counts[code === 0 ? "passed" : "failed"] += 1;
}
await runTests(isPart ? rest : process.argv.slice(2));

const isSkipFailure = isContinuous && counts.skipped > 0;
if (isSkipFailure) counts.failed += counts.skipped;
if (counts.skipped > 0) {
  console.log(`${counts.skipped} skipped or to do${isSkipFailure ? ": under CI each counts as failed" : ""}`);
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;

async function runTests(args) {
  const folder = mkdtempSync(join(tmpdir(), "downhill-test-"));
  const file = join(folder, "report.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const code = await runPinned(node, ["node_modules/vitest/vitest.mjs", "run", ...reporters, ...args]);
    addReport(readReport(file), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function addReport(report, code) {
  if (report === undefined) {
    console.log(`Vitest left no report; its exit code is ${code}`);
    counts.failed += 1;
    return;
  }
  const files = report.testResults;
  // A file that cannot be loaded has no tests, and one whose hooks fail may have none that failed.
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((result) => result.status === "failed"),
  ).length;
  counts.passed += report.numPassedTests;
  counts.skipped += report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + broken;
  // What fails outside of every test (an unhandled rejection) shows in the exit code alone.
  counts.failed += failed === 0 && code !== 0 ? 1 : failed;
  if (report.numTotalTests === 0) {
    console.log("no test ran");
    counts.failed += counts.failed === 0 ? 1 : 0;
  }
}
