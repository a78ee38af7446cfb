import { expect, test } from "vitest";
import { browserCommand } from "./open-browser.ts";

const address = "http://127.0.0.1:4400/play/?a=1&b=2";

test.each([
  ["linux", { DISPLAY: ":0" }, ["xdg-open", address]],
  ["linux", { WAYLAND_DISPLAY: "wayland-0" }, ["xdg-open", address]],
  ["linux", {}, undefined],
  ["darwin", {}, ["open", address]],
  ["win32", {}, ["cmd", "/c", "start", '""', "http://127.0.0.1:4400/play/?a=1^&b=2"]],
] as const)("on %s with %j", (platform, env, command) => {
  expect(browserCommand(address, platform, env)).toEqual(command);
});
