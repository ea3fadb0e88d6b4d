import { holdDatabase, serveDatabase, visitDatabase } from '@/lib/db/lock'

// A process that uses the database at the address in its first argument as the second one says, prints "held", and lives
// until its input ends or somebody kills it.
const [, , url = '', use = 'alone'] = process.argv
if (use === 'serve') await serveDatabase(url)
else if (use === 'visit') await visitDatabase(url)
else await holdDatabase(url)
process.stdout.write('held\n')
process.stdin.resume()
