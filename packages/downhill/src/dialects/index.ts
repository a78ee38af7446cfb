export * as torch from "./torch.ts";
