import { holdDatabase, serveDatabase, visitDatabase } from '@/lib/db/lock'

// A process that takes the database in its first argument for the use in its second argument, prints "held", and runs
// until its input ends or it is killed.
const [, , url = '', use = 'alone'] = process.argv
if (use === 'serve') await serveDatabase(url)
else if (use === 'visit') await visitDatabase(url)
else await holdDatabase(url)
process.stdout.write('held\n')
process.stdin.resume()
