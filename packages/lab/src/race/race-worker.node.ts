import { parentPort, workerData } from "node:worker_threads";
import { readDataFile } from "../data/read-data-file.node.ts";
import { makeProblem } from "../problems/catalogue.ts";
import type { RaceSetup } from "./race-job.ts";
import { serveRuns } from "./serve-runs.ts";

const setup = workerData as RaceSetup;

parentPort?.on(
  "message",
  serveRuns(setup, makeProblem(setup.problem, readDataFile), (message) => parentPort?.postMessage(message)),
);
