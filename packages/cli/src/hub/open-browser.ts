import { spawn } from "node:child_process";

/** Opens an address in the browser of this desktop. That there is none is no error: the address is printed too. */
export function openBrowser(address: string): void {
  const [program, ...args] = browserCommand(address, process.platform, process.env) ?? [];
  if (program === undefined) return;
  const child = spawn(program, args, { detached: true, stdio: "ignore" });
  child.on("error", () => {});
  child.unref();
}

/** The program and arguments that open an address on a system; undefined where it has no desktop. */
export function browserCommand(
  address: string,
  platform: NodeJS.Platform,
  env: Readonly<NodeJS.ProcessEnv>,
): readonly [string, ...string[]] | undefined {
  if (platform === "darwin") return ["open", address];
  // `start` takes its first quoted argument for the window's title.
  if (platform === "win32") return ["cmd", "/c", "start", '""', address.replaceAll("&", "^&")];
  // Without a display, xdg-open would start a browser for terminals in this one.
  const hasDesktop = [env.DISPLAY, env.WAYLAND_DISPLAY, env.BROWSER].some((value) => value !== undefined);
  return hasDesktop ? ["xdg-open", address] : undefined;
}
