import type { JSX } from "preact";
import { CopyButton } from "../figure/copy-button.tsx";
import type { PageLink } from "./use-link.ts";
import "./link-controls.css";

/** A button that copies the address of the page as it is now. */
export function CopyLink({ link }: { readonly link: PageLink }): JSX.Element {
  return <CopyButton label="Copy link" text={link.address} />;
}

/** What is wrong with the link that was opened, or with making one. Nothing where nothing is. */
export function LinkProblem({ link }: { readonly link: PageLink }): JSX.Element {
  const { problem, dismiss } = link;
  return (
    <div role="status">
      {problem.value !== undefined && (
        <div class="link-problem">
          <p>{problem}</p>
          <button type="button" class="quiet-button" onClick={dismiss}>
            Close
          </button>
        </div>
      )}
    </div>
  );
}
