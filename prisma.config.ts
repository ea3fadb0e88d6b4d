import path from 'node:path'
import { defineConfig } from 'prisma/config'

// The CLI reads this after loading the file: its schema engine is the WebAssembly build, so nothing is ever downloaded.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.resolve('lib/commands/schema-engine.mjs')

export default defineConfig({
  schema: 'prisma/sqlite',
  migrations: { path: 'prisma/sqlite/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'file:./data/postern.db' },
})
