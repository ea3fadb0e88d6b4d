// Lets Node run our TypeScript: `node --import ./lib/commands/typescript.mjs <file>`.
//
// Without the cache of tsx. It is kept in the system's folder of temporary files under a name that anybody can foresee,
// and whatever is found there is run: any user of the machine could put it there beforehand, and be the server's user.
import './without-cache.mjs'
// Second: modules run in the order in which they are imported.
import 'tsx'
