import { Prisma } from '@/lib/generated/sqlite/client'

/** A part of a statement with its values, for the raw calls of a store. It reaches no database by itself. */
export type Sql = Prisma.Sql

/** Make such parts: from a template, from several with a text between them, and from a text of our own alone. */
export const { sql, join, raw } = Prisma
