import type { Notes } from "@downhill/practice/mock/interview";
import type { LineReader } from "./line-reader.ts";

/** A reader that keeps to itself what is thought aloud and what is written on the board. */
export interface NoteTaker {
  readonly reader: LineReader;
  /** What was noted since it was last asked. */
  readonly take: () => Notes;
}

/** Takes lines that begin with `:say` and `:board` out of what is read. */
export function takeNotes(reader: LineReader): NoteTaker {
  let said: string[] = [];
  let board: string[] = [];
  return {
    reader: {
      ...reader,
      async next(prompt) {
        for (;;) {
          const line = await reader.next(prompt);
          const [, kind, text = ""] = /^\s*:(say|board)\b ?(.*)$/.exec(line ?? "") ?? [];
          if (kind === undefined) return line;
          (kind === "say" ? said : board).push(text);
        }
      },
    },
    take() {
      const notes = { thinking: said.join("\n"), whiteboard: board.join("\n") };
      said = [];
      board = [];
      return notes;
    },
  };
}
