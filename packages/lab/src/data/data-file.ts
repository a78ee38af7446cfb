/** The files with fixed names. */
export const fixedDataFiles = [
  "cmudict.json",
  "digits.csv.gz",
  "moby-dick.txt",
  "train-images-idx3-ubyte",
  "train-labels-idx1-ubyte",
  "t10k-images-idx3-ubyte",
  "t10k-labels-idx1-ubyte",
] as const;

/** The files that problems and races read, by the name under which a loader has to give them. */
export type DataFile =
  | (typeof fixedDataFiles)[number]
  | `${string}-learning-rates.json`
  | `claims/${string}.json`;

/** Gives the bytes of a data file, or of somebody's own by its URL: from disk under Node, over HTTP in a browser. */
export type ReadDataFile = (file: DataFile | URL) => Promise<Uint8Array<ArrayBuffer>>;
