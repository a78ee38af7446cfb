import { bestAnswer } from "../question/best-answer.ts";
import { orderOptions } from "../question/order-options.ts";
import { firstSeed, promptOf } from "../question/prompt-of.ts";
import { type Question, typeNames } from "../question/question.ts";
import { citeSource } from "../sources/sources.ts";

export interface AnkiOptions {
  /** The deck into which the cards go; `Downhill` where left out. */
  readonly deck?: string;
  /** What the curves of questions for a diagnosis show, by the question's id. Those without one are left out: a card has no curves. */
  readonly captions?: ReadonlyMap<string, string>;
}

const headers = ["#separator:tab", "#html:true", "#notetype:Basic", "#guid column:1", "#tags column:4"];

/**
 * Questions as cards for Anki's text import (File, Import): one note a line with its id, front, back and tags. Notes keep their
 * ids, so that importing a later export renews them in place.
 *
 * A question of numbers becomes one with fixed numbers, with its worked solution; formulas stand in Unicode.
 */
export function exportAnki(
  questions: readonly Question[],
  { deck = "Downhill", captions = new Map() }: AnkiOptions = {},
): string {
  const notes = questions
    .filter(({ id, type }) => type !== "diagnose" || captions.has(id))
    .map((question) => [
      `downhill-${question.id}`,
      frontOf(question, captions.get(question.id)),
      backOf(question),
      `${question.topic} ${question.level} ${question.type}`,
    ]);
  const lines = [
    ...headers,
    `#deck:${deck.replaceAll(/[\r\n]+/g, " ")}`,
    ...notes.map((note) => note.join("\t")),
  ];
  return `${lines.join("\n")}\n`;
}

function frontOf(question: Question, caption: string | undefined): string {
  const parts = [paragraph(promptOf(question))];
  if (question.type === "formula") parts.push(paragraph(`Names: ${question.names}.`));
  if (question.type === "choice") {
    const order = orderOptions(question.id, question.options.length, firstSeed);
    parts.push(
      list(
        "ol",
        order.map((index) => question.options[index] ?? ""),
      ),
    );
  }
  if (question.type === "diagnose") {
    parts.push(
      paragraph(caption ?? ""),
      paragraph("Faults:"),
      list(
        "ul",
        question.faults.map(({ option }) => option),
      ),
    );
    parts.push(
      paragraph("Experiments:"),
      list(
        "ul",
        question.experiments.map(({ option }) => option),
      ),
    );
  }
  if (question.type === "code") parts.push(`<pre>${html(question.starter.python)}</pre>`);
  return `${parts.join("")}<small>Asks for ${typeNames[question.type]}.</small>`;
}

function backOf(question: Question): string {
  const { answer, because } = bestAnswer(question, firstSeed);
  const shown = question.type === "formula" ? (question.right.find(isUnicode) ?? answer) : answer;
  const parts = question.type === "code" ? [] : [paragraph(shown)];
  if (because !== undefined && because !== "") parts.push(paragraph(because));
  parts.push(
    list(
      "ul",
      question.points.map(({ says }) => says),
    ),
  );
  const cited = [...new Set(question.points.flatMap(({ sources = [] }) => sources))];
  if (cited.length > 0)
    parts.push(`<small>${cited.map((name) => html(citeSource(name))).join("<br>")}</small>`);
  return parts.join("");
}

/** A formula without commands of LaTeX, which Anki would show as they are. */
function isUnicode(formula: string): boolean {
  return !formula.includes("\\");
}

function paragraph(text: string): string {
  return `<p>${html(text)}</p>`;
}

function list(tag: "ol" | "ul", items: readonly string[]): string {
  return `<${tag}>${items.map((item) => `<li>${html(item)}</li>`).join("")}</${tag}>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  // A field with a plain quote in it would be read as a quoted one.
  '"': "&quot;",
  "\t": "&emsp;",
};

/** Text as HTML on one line. */
function html(text: string): string {
  return text.replaceAll(/[&<>"\t]/g, (sign) => entities[sign] ?? sign).replaceAll(/\r\n|[\r\n]/g, "<br>");
}
