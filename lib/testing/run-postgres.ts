import { startPostgres } from './postgres'

// A process that runs a PostgreSQL, prints its address, and stops both when its input ends. When
// it is killed, the PostgreSQL stops too.
const server = await startPostgres()
process.stdout.write(`${server.address}\n`)
process.stdin.on('end', () => void server.stop()).resume()
