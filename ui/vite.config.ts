import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  // The typefaces of the page lie beside this folder and serve the PDF too.
  server: { port: 1420, strictPort: true, fs: { allow: [fileURLToPath(new URL("..", import.meta.url))] } },
  // Without this Vitest would take Svelte's server build.
  resolve: process.env.VITEST ? { conditions: ["browser"] } : undefined,
  build: {
    target: ["es2022", "safari16", "chrome110"],
    modulePreload: { polyfill: false },
    // The content security policy of the window allows no data: addresses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
  },
  // Generous, for machines that are busy with something else.
  test: { environment: "jsdom", globals: true, setupFiles: ["./test/setup.ts"], testTimeout: 60_000 },
});
