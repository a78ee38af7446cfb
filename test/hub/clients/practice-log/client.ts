import { exportLog } from "../../../../packages/practice/src/log/export-log.ts";
import { importLog } from "../../../../packages/practice/src/log/import-log.ts";
import { openIndexedLog } from "../../../../packages/practice/src/log/indexed-log.ts";

// A page without anything on it, for tests of the log that a browser keeps.
Object.assign(globalThis, { openIndexedLog, exportLog, importLog });
