/** Reports whether a database is PostgreSQL, by its URL; otherwise it is a file of SQLite. */
export const isPostgres = (url: string) => /^postgres(ql)?:/.test(url)
