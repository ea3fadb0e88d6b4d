import { holdDatabase } from '@/lib/db/lock'

// A process that holds the database at the address in its argument, says so, and lives until its input ends or somebody
// kills it.
const [, , url = ''] = process.argv
await holdDatabase(url)
process.stdout.write('held\n')
process.stdin.resume()
