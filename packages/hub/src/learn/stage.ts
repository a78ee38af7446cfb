import type { Source } from "@downhill/practice/sources/source";
import type { Rule } from "downhill";
import type { ComponentChildren } from "preact";
import type { StageSlug } from "./stage-path.ts";

/** What a stage brings to the layout that all share. All of it is rendered at build time. */
export interface Stage {
  readonly slug: StageSlug;
  /** The rules that are set in notation, with a word of what each is where there are several. */
  readonly rules: readonly { readonly name: string; readonly rule: Rule }[];
  /** The paragraph that stands above the figure. */
  readonly lead: () => ComponentChildren;
  /** The island of the figure. */
  readonly figure: () => ComponentChildren;
  /** The rest of the text, beside the figure. */
  readonly text: () => ComponentChildren;
  /** What stands between text and claims, over the whole width. */
  readonly wide?: () => ComponentChildren;
  /** What is said, by its names among the lab's claims, in groups where there are several. */
  readonly claims: readonly { readonly title?: string; readonly names: readonly string[] }[];
  /** What people get wrong, each with its correction. */
  readonly mistakes: () => readonly { readonly wrong: string; readonly right: ComponentChildren }[];
  /** What libraries make of the rule. */
  readonly libraries?: readonly LibraryRule[];
  readonly sources: readonly Source[];
}

/** The same rule, as a library has it. */
export interface LibraryRule {
  /** As one calls it there. */
  readonly call: string;
  readonly rule: Rule;
  /** The rule of this stage that it is held against. */
  readonly against: Rule;
}
