import { accountBench } from './accounts'
import { apiBench } from './api'
import { classBench } from './class'
import { emulatorBench } from './emulator'
import { growthBench } from './growth'
import { labsBench } from './labs'
import type { Figure } from './measure'
import { pageBench } from './page'
import { pagesBench } from './pages'
import { playgroundBench } from './playground'
import { policyBench } from './policy'
import { signInBench } from './sign-ins'

type Bench = (isRehearsal: boolean, address?: string, isOnOwnPostgres?: boolean) => Promise<Figure[]>

/** A rehearsal makes a few calls, so that a test can see that the measurement still works. */
const benches: Readonly<Record<string, Bench>> = {
  policy: policyBench,
  page: pageBench,
  pages: pagesBench,
  playground: playgroundBench,
  api: apiBench,
  growth: growthBench,
  'sign-in': signInBench,
  accounts: accountBench,
  class: classBench,
  labs: labsBench,
  emulator: emulatorBench,
}

const REHEARSE = '--rehearse'
/** Growth is measured on a PostgreSQL that is started for it. */
const POSTGRES = '--postgres'
const words = process.argv.slice(2).filter((word) => word !== '--')
const isRehearsal = words.includes(REHEARSE)
const isOnOwnPostgres = words.includes(POSTGRES)
/** Of another endpoint, to compare with, or of a PostgreSQL. */
const address = words.find((word) => URL.canParse(word))
const chosen = words.filter((word) => ![REHEARSE, POSTGRES, address].includes(word))
const unknown = chosen.find((name) => !(name in benches))
if (unknown !== undefined) {
  console.error(`There is no measurement "${unknown}". There are: ${Object.keys(benches).join(', ')}.`)
  process.exit(1)
}
for (const [name, bench] of Object.entries(benches)) {
  const isChosen = chosen.length > 0 ? chosen.includes(name) : name !== 'emulator' || address?.startsWith('http')
  if (!isChosen) continue
  console.log(`\n${name}`)
  for (const { what, value, unit, baseline, ratio, note } of await bench(isRehearsal, address, isOnOwnPostgres)) {
    const against = baseline === undefined ? '' : `  ${ratio?.toFixed(2)} x ${baseline}`
    console.log(`  ${what.padEnd(52)} ${value.padStart(12)} ${unit.padEnd(14)}${against}${note ? `  (${note})` : ''}`)
  }
}
