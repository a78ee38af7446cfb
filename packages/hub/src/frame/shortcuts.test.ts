import { expect, test } from "vitest";
import { type Focus, findShortcut, registerShortcut, type Shortcut, shortcuts } from "./shortcuts.ts";

const shortcut = (keys: string | readonly string[], more: Partial<Shortcut> = {}): Shortcut => ({
  keys,
  label: "",
  run: () => {},
  ...more,
});
const play = shortcut(" ");
const step = shortcut(".", { repeats: true });
const back = shortcut([",", "ArrowLeft"]);
const again = shortcut("r");
const all = [play, step, back, again];
const press = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...more,
});

test.each<[string, Focus, Shortcut | undefined]>([
  [" ", "none", play],
  [".", "none", step],
  ["ArrowLeft", "none", back],
  [",", "none", back],
  ["r", "none", again],
  ["R", "none", again],
  ["x", "none", undefined],
  // Nothing acts while somebody types.
  ["r", "text", undefined],
  [" ", "text", undefined],
  // A button takes Space, a slider the arrows; other keys stay free.
  [" ", "pressed", undefined],
  ["r", "pressed", again],
  ["ArrowLeft", "pressed", back],
  ["ArrowLeft", "moved", undefined],
  [" ", "moved", undefined],
  ["r", "moved", again],
])("%j with the focus on %s", (key, focus, found) => {
  expect(findShortcut(all, press(key), focus)).toBe(found);
});

test("a modifier leaves the key to the browser", () => {
  for (const modifier of ["ctrlKey", "metaKey", "altKey"])
    expect(findShortcut(all, press("r", { [modifier]: true }), "none")).toBeUndefined();
});

test("a held key repeats only what repeats", () => {
  expect(findShortcut(all, press(".", { repeat: true }), "none")).toBe(step);
  expect(findShortcut(all, press(" ", { repeat: true }), "none")).toBeUndefined();
});

test("of two with one key the later acts, and the earlier again when that is gone", () => {
  const removeFirst = registerShortcut(again);
  const other = shortcut("r");
  const removeOther = registerShortcut(other);
  expect(findShortcut(shortcuts.value, press("r"), "none")).toBe(other);
  removeOther();
  expect(findShortcut(shortcuts.value, press("r"), "none")).toBe(again);
  removeFirst();
  expect(shortcuts.value).toEqual([]);
});
