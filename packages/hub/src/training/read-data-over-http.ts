import { decompress } from "@downhill/lab/data/decompress";
import { type DataIndex, type DataPlace, readDataIndex, type SiteFile } from "./data-index.ts";
import { keptResponses } from "./kept-responses.ts";

/** How far a file is on its way here. */
export interface DataProgress {
  readonly file: SiteFile;
  /** Bytes that have come, of `total` that are sent. */
  readonly loaded: number;
  readonly total: number;
}

export interface DataReaderOptions {
  /** The site's root, ending in a slash: `data/` lies below it. */
  readonly root: string;
  /** Told while a file comes over the network; nothing is told of one that was kept. */
  readonly onProgress?: ((progress: DataProgress) => void) | undefined;
  /** Told where a file can be used now and will have to come again: the browser's room is full, or it keeps nothing. */
  readonly onNotKept?: ((file: SiteFile) => void) | undefined;
}

/** Data cannot be had: there is no network, and they were never loaded before. */
export class DataOutOfReachError extends Error {
  override name = "DataOutOfReachError";
}

/**
 * Reads the site's data files in pages and workers: over the network once, from the browser's own store (Cache Storage) from then
 * on, so that they are there without a network too. Readers that want the same file at the same time load it once.
 * @throws DataOutOfReachError where there is neither network nor a kept file; Error where the site lacks the file or sent a damaged one
 */
export function readDataOverHttp({
  root,
  onProgress,
  onNotKept,
}: DataReaderOptions): (file: SiteFile | URL) => Promise<Uint8Array<ArrayBuffer>> {
  let index: Promise<DataIndex> | undefined;
  return async (file) => {
    if (file instanceof URL) return readBody(await fetchOrExplain(file, file.pathname));
    index ??= loadDataIndex(root);
    const place = await index.catch((error) => {
      index = undefined;
      throw error;
    });
    const at = place[file];
    if (at === undefined) throw new Error(`the site has no data file ${file}; it is not whole`);
    const address = addressOf(at, root);
    const findKept = async (): Promise<Uint8Array<ArrayBuffer> | undefined> => {
      const kept = await keptResponses.find(address);
      // What was kept and is damaged is loaded again.
      return kept && unpack(await readBody(kept), file, at).catch(() => undefined);
    };
    const load = async (): Promise<Uint8Array<ArrayBuffer>> => {
      const sent = await readBody(await fetchOrExplain(address, file), (loaded) => {
        onProgress?.({ file, loaded: Math.min(loaded, at.sent), total: at.sent });
      });
      const bytes = await unpack(sent, file, at);
      if (!(await keptResponses.keep(address, sent))) onNotKept?.(file);
      return bytes;
    };
    return (await findKept()) ?? oneAtATime(address, async () => (await findKept()) ?? load());
  };
}

/**
 * Where the data of a site lie: what the site says now, or what it last said where it cannot be reached.
 * @throws DataOutOfReachError where it never said; Error where it says nothing of use
 */
export async function loadDataIndex(root: string): Promise<DataIndex> {
  const address = new URL("data/index.json", root);
  try {
    const bytes = await readBody(await fetchOrExplain(address, "data/index.json"));
    const index = readDataIndex(new TextDecoder().decode(bytes));
    await keptResponses.keep(address, bytes);
    return index;
  } catch (error) {
    const kept = error instanceof DataOutOfReachError ? await keptDataIndex(root) : undefined;
    if (kept === undefined) throw error;
    return kept;
  }
}

/** What the site said of its data when it was last asked; undefined where it never was. Nothing is asked now. */
export async function keptDataIndex(root: string): Promise<DataIndex | undefined> {
  const kept = await keptResponses.find(new URL("data/index.json", root));
  return kept && readDataIndex(await kept.text());
}

/** Whether the browser has kept all of these files, as the site last had them. Nothing is asked of the site. */
export async function areKept(root: string, files: readonly SiteFile[]): Promise<boolean> {
  const index = await keptDataIndex(root);
  const found = await Promise.all(
    files.map(async (file) => {
      const at = index?.[file];
      return at !== undefined && (await keptResponses.find(addressOf(at, root))) !== undefined;
    }),
  );
  return found.every(Boolean);
}

function addressOf({ path, version }: DataPlace, root: string): URL {
  return new URL(`data/${path}?${version}`, root);
}

async function unpack(
  sent: Uint8Array<ArrayBuffer>,
  file: SiteFile,
  { path, size }: DataPlace,
): Promise<Uint8Array<ArrayBuffer>> {
  // A server may have undone the compression on the way; `decompress` leaves such bytes as they are.
  const bytes = path === file ? sent : await decompress(sent, file);
  if (bytes.length !== size)
    throw new Error(`${file} has ${bytes.length} bytes here and should have ${size}; load the page again`);
  return bytes;
}

async function fetchOrExplain(address: URL, name: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch (cause) {
    throw new DataOutOfReachError(
      `${name} cannot be loaded: the site does not answer, and the file was not kept by an earlier visit; try again with a network`,
      { cause },
    );
  }
  if (!response.ok) throw new Error(`${name} cannot be loaded: the site answers ${response.status}`);
  return response;
}

async function readBody(
  response: Response,
  onBytes?: (loaded: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  if (response.body === null || onBytes === undefined) return new Uint8Array(await response.arrayBuffer());
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let loaded = 0;
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    loaded += value.length;
    onBytes(loaded);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** Pages and workers of the site take turns to load an address, where the browser has locks. */
function oneAtATime<Value>(address: URL, read: () => Promise<Value>): Promise<Value> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  return locks === undefined ? read() : locks.request(address.href, read);
}
