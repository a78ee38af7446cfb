/** What was thrown, and the file and line of somebody's own code where the stack names one. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = placeIn(error.stack ?? "");
  const kind = error.name === "Error" ? "" : `${error.name}: `;
  return `${kind}${error.message}${place === undefined ? "" : ` (${place})`}`;
}

/**
 * Does a piece of somebody's own work.
 * @param what the work in errors
 * @throws Error with what was done, what was thrown, and where
 */
export async function attempt<Value>(what: string, work: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    throw new Error(`${what}: ${describeFailure(cause)}`, { cause });
  }
}

/** The first place in a stack that is in no package, as `file.ts:12`. */
function placeIn(stack: string): string | undefined {
  const places = stack.matchAll(/(?:^|[\s(])((?:\w+:\/\/)?\/[^\s()]*\.[a-z]+)(?:\?[^\s():]*)?:(\d+)/gm);
  const own = places.find(([, file = ""]) => !packages.test(file));
  return own === undefined ? undefined : `${decodeURI(own[1] ?? "").replace(/^.*\//, "")}:${own[2]}`;
}

const packages = /\/node_modules\/|\/packages\/(lab|cli|downhill)\/src\//;
