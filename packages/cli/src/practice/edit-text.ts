import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Lets somebody write a text in the editor that VISUAL or EDITOR names.
 * @param name of the file, which tells the editor the language
 * @returns undefined where no editor is named or it failed
 */
export function editText(text: string, name: string): string | undefined {
  const editor = process.env.VISUAL || process.env.EDITOR;
  if (editor === undefined || editor === "") return undefined;
  const folder = mkdtempSync(join(tmpdir(), "downhill-answer-"));
  try {
    const file = join(folder, name);
    writeFileSync(file, text);
    // An editor may be named with its options, as in "code --wait", which is a shell's to take apart.
    const { status } = spawnSync(`${editor} "${file}"`, { stdio: "inherit", shell: true });
    return status === 0 ? readFileSync(file, "utf8") : undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
