import { writeFileSync } from 'node:fs'
import { writtenDocs } from './written-docs'

// npm run docs
for (const { path, text } of writtenDocs()) writeFileSync(path, text)
