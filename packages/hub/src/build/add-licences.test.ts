import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addLicences } from "./add-licences.node.ts";

test("all that the site carries has the words of its licence, and what the bundler wrote stays", async () => {
  const folder = await mkdtemp(join(tmpdir(), "licences-"));
  try {
    const file = join(folder, "licences.txt");
    await writeFile(file, "# Licences\n");
    await addLicences(file);
    const [head, ...sections] = (await readFile(file, "utf8")).split(/^## /m);
    expect(head).toBe("# Licences\n\n");
    // Words that stand in each of the licences' published texts.
    const words: Readonly<Record<string, RegExp>> = {
      "OFL-1.1": /SIL OPEN FONT LICENSE Version 1\.1/i,
      ISC: /Permission to use, copy, modify, and(\/or)? distribute/,
      "Apache-2.0": /Apache License\s+Version 2\.0/,
      MIT: /Permission is hereby granted, free of charge/,
      "MPL-2.0": /Mozilla Public License,? (v\. |Version )2\.0/i,
      "Python-2.0.1": /PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2/,
    };
    for (const section of sections) {
      const [title = ""] = section.split("\n");
      const licence = / \(([^)]+)\)$/.exec(title)?.[1];
      if (licence === undefined) expect(section).toMatch(/^FDLIBM 5\.3\n\nCopyright/);
      else expect(section, title).toMatch(words[licence] ?? /no such licence is known here/);
    }
    expect(sections.map((section) => section.split(" - ")[0])).toContain("CPython");
  } finally {
    await rm(folder, { recursive: true });
  }
});
