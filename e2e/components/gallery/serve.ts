import { fileURLToPath } from 'node:url'
import { createViteServer } from 'vitest/node'

// Serves the gallery: the console's own components on pages of their own, without a server, an account or a build.

const here = fileURLToPath(new URL('.', import.meta.url))
const project = fileURLToPath(new URL('../../..', import.meta.url))

const server = await createViteServer({
  root: here,
  configFile: false,
  // Where the styles of the product are put together.
  css: { postcss: project },
  resolve: {
    alias: {
      '@': project.replace(/\/$/, ''),
      // Next's own link and hooks need its router.
      'next/link': `${project}components/playground/static/next-link.tsx`,
      'next/navigation': `${here}next-navigation.ts`,
    },
  },
  // Nothing changes during the tests, and a page that reloads would lose what they did.
  server: {
    host: 'localhost',
    port: Number(process.env.PORT ?? 3211),
    strictPort: true,
    hmr: false,
    watch: null,
    fs: { allow: [project] },
  },
  logLevel: 'info',
})
await server.listen()
server.printUrls()
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close())
