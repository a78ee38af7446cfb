import { createPageRaces, type PageRaceOptions } from "../../../../packages/hub/src/training/race-in-page.ts";
import {
  type DataProgress,
  readDataOverHttp,
} from "../../../../packages/hub/src/training/read-data-over-http.ts";

// A page without anything on it, for tests that ask the training behind the site's pages.
const root = new URL("./", document.baseURI).href;
Object.assign(globalThis, {
  createPageRaces: (options: Omit<PageRaceOptions, "root"> = {}) => createPageRaces({ root, ...options }),
  readDataOverHttp: (onProgress?: (progress: DataProgress) => void) => readDataOverHttp({ root, onProgress }),
});
