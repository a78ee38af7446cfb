import { palette } from "@downhill/lab/report/palette";

/** What a browser that installs the site as an application wants to know. */
export const webManifest = {
  name: "Downhill",
  description: "Optimizers, written as in the paper",
  start_url: "./",
  scope: "./",
  display: "standalone",
  background_color: palette.paper[0],
  theme_color: palette.paper[0],
  icons: [{ src: "icon.svg", type: "image/svg+xml", sizes: "any" }],
} as const;
