import { apiBench } from './api'
import { growthBench } from './growth'
import type { Figure } from './measure'
import { pageBench } from './page'
import { pagesBench } from './pages'
import { policyBench } from './policy'

/** A rehearsal makes a few calls, so that a test can see that the measurement still works. */
const benches: Readonly<Record<string, (isRehearsal: boolean) => Promise<Figure[]>>> = {
  policy: policyBench,
  page: pageBench,
  pages: pagesBench,
  api: apiBench,
  growth: growthBench,
}

const REHEARSE = '--rehearse'
const words = process.argv.slice(2).filter((word) => word !== '--')
const isRehearsal = words.includes(REHEARSE)
const chosen = words.filter((word) => word !== REHEARSE)
const unknown = chosen.find((name) => !(name in benches))
if (unknown !== undefined) {
  console.error(`There is no measurement "${unknown}". There are: ${Object.keys(benches).join(', ')}.`)
  process.exit(1)
}
for (const [name, bench] of Object.entries(benches)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  console.log(`\n${name}`)
  for (const { what, value, unit, baseline, ratio, note } of await bench(isRehearsal)) {
    const against = baseline === undefined ? '' : `  ${ratio?.toFixed(2)} x ${baseline}`
    console.log(`  ${what.padEnd(52)} ${value.padStart(12)} ${unit.padEnd(14)}${against}${note ? `  (${note})` : ''}`)
  }
}
