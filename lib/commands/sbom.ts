import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { sbomOf } from './lock-sbom'

// npm run -s sbom > sbom.json
const root = fileURLToPath(new URL('../..', import.meta.url))
const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
process.stdout.write(`${JSON.stringify(sbomOf(lock), null, 2)}\n`)
