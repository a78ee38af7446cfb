/** The files that problems and races read, by the name under which a loader has to give them. */
export type DataFile =
  | "cmudict.json"
  | "digits.csv.gz"
  | "moby-dick.txt"
  | "train-images-idx3-ubyte"
  | "train-labels-idx1-ubyte"
  | "t10k-images-idx3-ubyte"
  | "t10k-labels-idx1-ubyte"
  | `${string}-learning-rates.json`;

/** Gives the bytes of a data file: from disk under Node, over HTTP in a browser. */
export type ReadDataFile = (file: DataFile) => Promise<Uint8Array<ArrayBuffer>>;
