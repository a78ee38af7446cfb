import { styleText } from "node:util";

export type Style = "bold" | "dim" | "red" | "green" | "yellow" | "blue" | "magenta" | "cyan" | "white";

/** Styles a piece of text, or leaves it as it is where the output takes no colour. */
export type Paint = (style: Style, text: string) => string;

/** Colour only where the stream is a terminal and neither NO_COLOR nor NODE_DISABLE_COLORS is set. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  return (style, text) => styleText(style, text, { stream });
}

export const plain: Paint = (_style, text) => text;
