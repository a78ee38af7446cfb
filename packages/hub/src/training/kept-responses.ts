/** The version of the layout: another layout takes another name, and the old one is dropped. */
const storeName = "downhill-data-1";

/** What the browser keeps of the site's data. Where it keeps nothing, nothing is found and nothing fails. */
export const keptResponses = {
  async find(address: URL): Promise<Response | undefined> {
    try {
      return await (await open())?.match(address);
    } catch {
      return undefined;
    }
  },
  /**
   * Keeps bytes under their address; those of the same path with another query, an older version, go.
   * @returns whether they are kept
   */
  async keep(address: URL, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
    try {
      const store = await open();
      if (store === undefined) return false;
      const before = await store.keys(address, { ignoreSearch: true });
      await store.put(address, new Response(bytes));
      for (const { url } of before) if (url !== address.href) await store.delete(url);
      return true;
    } catch {
      return false;
    }
  },
};

/** Undefined where the page is not secure, as over plain HTTP from another machine. */
async function open(): Promise<Cache | undefined> {
  return globalThis.caches?.open(storeName);
}
