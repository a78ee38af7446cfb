import {
  moduleVersion,
  openRunStore,
  type ProblemSpec,
  type RunStore,
  usualStoreFolder,
} from "@downhill/lab";

/** Where runs of a problem are kept; nowhere, and said so, where what its module depends on cannot be known. */
export async function chooseStore({ name, module }: ProblemSpec): Promise<RunStore | undefined> {
  const version = module === undefined ? undefined : await moduleVersion(module);
  if (version !== undefined && "unknown" in version) {
    process.stderr.write(
      `downhill: runs of ${name} are not kept, because what they depend on cannot be known: ${version.unknown}\n`,
    );
    return undefined;
  }
  return openRunStore(usualStoreFolder());
}
