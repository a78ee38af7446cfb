import { paletteProperties } from "./palette.ts";

/** The selectors by which a report's style finds what it is about. */
interface ReportNames {
  readonly body: string;
  readonly header: string;
  readonly main: string;
  readonly footer: string;
  readonly title: string;
}

/** The style of a report that is a page: its colours and typefaces, then everything else. */
export const reportStyle = `
:root {
  color-scheme: light dark;
  ${paletteProperties("light")}
  --serif: "Source Serif 4", "Iowan Old Style", Charter, "Palatino Linotype", Georgia, serif;
  --sans: Inter, ui-sans-serif, system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
  --mono: "JetBrains Mono", ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    ${paletteProperties("dark")}
  }
}
${reportRules({ body: "body", header: "header", main: "main", footer: "footer", title: "h1" })}`;

/**
 * The style of a report within something else, which has to set the colours and typefaces (`--paper` to `--c7`, `--serif`, `--sans`,
 * `--mono`).
 */
export function reportRules({ body, header, main, footer, title }: ReportNames): string {
  return `* { box-sizing: border-box; }
${body} { margin: 0; background: var(--paper); color: var(--ink); font: 18px/1.55 var(--serif); -webkit-text-size-adjust: 100%; }
.key-small { margin: 0 0 14px -46px; }
.problem { font-size: 29px; margin-top: 44px; }
${header}, ${main}, ${footer} { max-width: 1240px; margin: 0 auto; padding: 0 16px; }
${header} { padding-top: 40px; }
${title}, h2, h3 { font-weight: 600; line-height: 1.2; margin: 0; text-wrap: balance; }
${title} { font-size: 37px; letter-spacing: -0.01em; }
h2 { font-size: 22px; }
h3 { font: 600 14px/1.35 var(--sans); }
p { margin: 0.5em 0 0; max-width: 66ch; }
.kind { font: 14px/1.35 var(--sans); color: var(--quiet); margin: 0 0 6px; }
.lead { font-size: 21.6px; line-height: 1.4; margin-top: 14px; }
.reading, .note { font: 14px/1.45 var(--sans); color: var(--quiet); }
section { padding: 28px 0; border-top: 1px solid var(--hair); margin-top: 28px; }
.picture > .plot, .picture > .multiples, .picture > .key { margin-top: 10px; }
.plot { padding: 0 14px 44px 46px; font-family: var(--sans); }
.plot > svg { display: block; overflow: visible; }
.plot > svg > svg[viewBox] { overflow: hidden; }
.axis-title { font: 13px/1.35 var(--sans); color: var(--quiet); margin: 0 0 12px -46px; }
.strip { padding: 0 92px 28px 0; }
.strip .axis-title { margin-left: 0; }
.grid, .axis, .edge, .row { stroke: var(--hair); stroke-width: 1; }
.axis { stroke: var(--quiet); }
.edge { stroke: var(--quiet); stroke-dasharray: 2 3; }
.over { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
.target { stroke: var(--quiet); stroke-width: 1; stroke-dasharray: 1 3; }
.leader { stroke: var(--quiet); stroke-width: 1; fill: none; opacity: 0.6; }
.tick { font: 12.5px var(--sans); fill: var(--quiet); font-variant-numeric: tabular-nums; }
.label { font: 13.5px var(--sans); fill: var(--ink); }
.ending { font-weight: 600; }
.end { text-anchor: end; }
.middle { text-anchor: middle; }
.line { fill: none; stroke-width: 2; stroke-linejoin: round; vector-effect: non-scaling-stroke; stroke: var(--series); }
.line.quiet { stroke: var(--quiet); stroke-width: 1; opacity: 0.4; }
.mark { fill: var(--series); stroke: var(--paper); stroke-width: 1.25; paint-order: stroke; }
.cross, line.middle { fill: none; stroke: var(--series); stroke-width: 2; }
.differences .interval { stroke: var(--accent); stroke-width: 2; }
.certain, .beyond { fill: var(--accent); }
.uncertain { fill: var(--paper); stroke: var(--accent); stroke-width: 2; }
.picture > .differences + .differences { margin-top: 28px; }
.band { fill: var(--series); opacity: 0.15; }
.s0 { --series: var(--c0); } .s1 { --series: var(--c1); } .s2 { --series: var(--c2); } .s3 { --series: var(--c3); }
.s4 { --series: var(--c4); } .s5 { --series: var(--c5); } .s6 { --series: var(--c6); } .s7 { --series: var(--c7); }
.sample { overflow: visible; vertical-align: middle; margin-right: 6px; }
.multiples { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(max(260px, 40%), 100%), 1fr)); gap: 24px 28px; }
.multiples .axis-title { margin-bottom: 8px; }
.key { display: flex; flex-wrap: wrap; gap: 4px 20px; font: 14px/1.6 var(--sans); }
.scroll { overflow-x: auto; margin-top: 14px; }
table { border-collapse: collapse; font: 14px/1.35 var(--sans); font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); padding-bottom: 6px; }
th, td { padding: 6px 18px 6px 0; vertical-align: baseline; white-space: nowrap; font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--quiet); border-bottom: 1px solid var(--hair); vertical-align: bottom; }
.left { text-align: left; } .right { text-align: right; }
tbody th .sample { margin-right: 10px; }
.results table { font-size: 15px; }
.commands { white-space: pre-wrap; overflow-wrap: anywhere; }
details { margin-top: 14px; font: 14px/1.45 var(--sans); }
summary { cursor: pointer; color: var(--accent); width: fit-content; border-radius: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
pre { font: 12.5px/1.55 var(--mono); background: var(--well); border-radius: 3px; padding: 10px 12px; margin: 10px 0 0; overflow-x: auto; }
dl { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 6px 20px; margin: 14px 0 0; font: 15px/1.5 var(--sans); }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; max-width: 72ch; }
.rules { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(340px, 100%), 1fr)); gap: 28px 32px; margin-top: 14px; }
.rules p { font: 14px/1.45 var(--sans); color: var(--quiet); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
${footer} { padding-top: 20px; padding-bottom: 48px; font: 14px/1.45 var(--sans); color: var(--quiet); overflow-wrap: anywhere; }
${footer} p { border-top: 1px solid var(--hair); padding-top: 16px; max-width: none; }
.labelled { padding-right: var(--labels); }
@media (min-width: 1000px) {
  ${header}, ${main}, ${footer} { padding-left: 32px; padding-right: 32px; }
  section { display: grid; grid-template-columns: clamp(14rem, 24vw, 19rem) minmax(0, 1fr); column-gap: clamp(32px, 4vw, 56px); }
  .words { position: sticky; top: 24px; align-self: start; }
  .picture > .plot, .picture > .multiples, .picture > .key, .picture > .scroll, .picture > dl, .picture > pre, .picture > .rules { margin-top: 2px; }
  .picture > .key + .multiples { margin-top: 14px; }
  .picture > * + .scroll { margin-top: 22px; }
}
@media (max-width: 620px) {
  ${body} { font-size: 17px; }
  ${header} { padding-top: 24px; }
  ${title} { font-size: 29px; }
  .lead { font-size: 19px; }
  .labelled { padding-right: 14px; }
  .ends { display: none; }
  .scroll tbody th, .scroll thead th:first-child { position: sticky; left: 0; background: var(--paper); }
  th, td { padding-right: 16px; }
  dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
  dd { margin-bottom: 10px; }
}
@media (min-width: 621px) { .key-small { display: none; } }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --hair: #ccc; --well: #f6f6f6; --accent: #000; }
  ${body} { font-size: 11pt; }
  section { break-inside: avoid; display: block; }
  .words { position: static; }
  details:not([open]) { display: none; }
  pre { white-space: pre-wrap; }
}
`;
}
