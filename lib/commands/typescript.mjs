// Lets Node run our TypeScript: `node --import ./lib/commands/typescript.mjs <file>`.
//
// Disables the cache of tsx. It is a predictable folder among the system's temporary files, and tsx runs whatever it
// finds there: any user of the machine could put code there, which would run as the server's user.
import './without-cache.mjs'
// Second, because modules run in the order in which they are imported.
import 'tsx'
