/**
 * TypeScript as JavaScript: types go, every line stays where it is, and nothing is checked.
 * @throws SyntaxError with the line where the text is no TypeScript
 */
export async function stripTypes(source: string): Promise<string> {
  const { transform } = await import("sucrase");
  try {
    return transform(source, {
      transforms: ["typescript"],
      disableESTransforms: true,
      keepUnusedImports: true,
    }).code;
  } catch (error) {
    throw new SyntaxError(
      String(error instanceof Error ? error.message : error).replace(/^Error transforming undefined: /, ""),
      { cause: error },
    );
  }
}
