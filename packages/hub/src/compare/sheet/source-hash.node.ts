import { createHash } from "node:crypto";

const texts = import.meta.glob<string>(
  [
    "../../../../downhill/src/**/*.ts",
    "../../../../lab/src/{problems,race,search}/**/*.ts",
    "../../../../lab/record/{ravine,rosenbrock,himmelblau,saddle}-learning-rates.json",
    "../../landscape/*.ts",
    "../*.ts",
    "./*.ts",
    "!**/*.test.ts",
  ],
  { query: "?raw", import: "default", eager: true },
);

/** Of all that sheets are made of: the library, the surfaces, the records, and what measures. */
export function hashSources(): string {
  const hash = createHash("sha256");
  for (const [name, text] of Object.entries(texts)) hash.update(`${name}\n`).update(text);
  return hash.digest("hex");
}
