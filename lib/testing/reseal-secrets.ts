import { closeStore } from '@/lib/db/store'
import { resealAll } from '@/lib/sealed/reseal'

// A process to be killed: seals all secrets again with the first of SEAL_KEYS, a few at a time, and prints a line for
// each committed page. After the fourth it waits forever, so that it cannot end before it is killed.
let pages = 0
await resealAll(
  ({ table, count }) => {
    process.stdout.write(`${table} ${count}\n`)
    pages += 1
    if (pages === 4) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  },
  { page: 5 },
)
await closeStore()
