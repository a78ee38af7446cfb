declare module "subset-font" {
  /** What is asked of HarfBuzz, as far as the build asks it. */
  interface SubsetOptions {
    readonly targetFormat: "woff2";
    readonly variationAxes: Readonly<Record<string, { readonly min: number; readonly max: number }>>;
  }
  // biome-ignore lint/style/noDefaultExport: the package's own
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: SubsetOptions,
  ): Promise<Uint8Array>;
}
