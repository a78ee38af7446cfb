import type { JSX } from "preact";
import { CopyButton } from "./copy-button.tsx";
import "./command-line.css";

/** A command line as it is typed, with a button that copies it. */
export function CommandLine({ command }: { readonly command: string }): JSX.Element {
  return (
    <div class="command-line">
      <code>{command}</code>
      <CopyButton label="Copy" text={command} />
    </div>
  );
}
