import { parseArgs } from 'node:util'
import { serveUntilSignal } from './serve-until-signal'

const { values } = parseArgs({ options: { dev: { type: 'boolean', default: false } } })
await serveUntilSignal(values)
