/**
 * The sizes that the client promises: what a person on a slow line loads before the first paint, and before the board.
 * Prints a table after each build and fails the build when a promise is broken.
 */
import { gzipSync } from "node:zlib";
import type { Plugin, Rollup } from "vite";

const KB = 1000; // bytes; the promises are in kilobytes, gzipped
const PROMISES = { shell: 100 * KB, board: 400 * KB };

type Chunks = Map<string, Rollup.OutputChunk>;

function closure(chunks: Chunks, name: string, into = new Set<string>()): Set<string> {
  if (into.has(name)) return into;
  into.add(name);
  for (const next of chunks.get(name)?.imports ?? []) closure(chunks, next, into);
  return into;
}

function weigh(chunks: Chunks, names: Iterable<string>): number {
  let bytes = 0;
  for (const name of names) bytes += gzipSync(chunks.get(name)?.code ?? "", { level: 9 }).length;
  return bytes;
}

/** Script bytes (gzip) of the entry with all that it imports at once, and of the board beyond that. */
export function budget(): Plugin {
  return {
    name: "budget",
    apply: "build",
    writeBundle(_options, bundle) {
      const chunks: Chunks = new Map();
      for (const [name, item] of Object.entries(bundle)) if (item.type === "chunk") chunks.set(name, item);
      const entry = [...chunks.values()].find((chunk) => chunk.isEntry);
      const board = [...chunks.values()].find((chunk) => chunk.isDynamicEntry && chunk.name === "Board");
      const shell = entry ? closure(chunks, entry.fileName) : new Set<string>();
      const sizes: Record<string, number> = { shell: weigh(chunks, shell) };
      if (board) sizes.board = weigh(chunks, [...closure(chunks, board.fileName)].filter((name) => !shell.has(name)));
      for (const [what, bytes] of Object.entries(sizes)) {
        const limit = PROMISES[what as keyof typeof PROMISES];
        console.log(`client: ${what} ${(bytes / KB).toFixed(1)} kB gzip (at most ${limit / KB})`);
        if (bytes > limit) this.error(`${what} is heavier than promised`);
      }
    },
  };
}
