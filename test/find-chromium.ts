import { existsSync } from "node:fs";

export const noChromium = "there is no Chromium here: install chromium, or name one in CHROMIUM";

/** The path of a Chromium or Chrome: that of `CHROMIUM`, or the system's; undefined where there is none. */
export function findChromium(): string | undefined {
  const places = [
    process.env.CHROMIUM,
    ...["chromium", "chromium-browser", "google-chrome"].map((name) => `/usr/bin/${name}`),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
  ];
  return places.find((place) => place !== undefined && existsSync(place));
}
