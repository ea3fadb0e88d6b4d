import { closeStore } from '@/lib/db/store'
import { resealAll } from '@/lib/sealed/reseal'

// A process to be killed: seals all secrets again with the first of SEAL_KEYS, a few at a time, and prints a line for
// each page that was kept.
await resealAll(({ table, count }) => void process.stdout.write(`${table} ${count}\n`), { page: 5 })
await closeStore()
