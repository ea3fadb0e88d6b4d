import { cookies } from 'next/headers'
import { cookieName } from '@/lib/auth/cookie-names'
import { env } from '@/lib/env'
import { firstPage } from './list-query'
import { pageOfForm } from './request'

export const PAGE_SIZES = [25, 50, 100] as const

/** What somebody chose for a table: how many rows a page has, and which of the optional columns it shows. */
export type TableChoice = { size: number; columns: readonly string[] }

/**
 * Reads the choice for a table from the text of the cookie, such as `users=50.path.groups&mfa-devices=25`. What is not
 * there, or is none of the columns, is as for somebody who never chose.
 */
export function choiceIn(text: string, table: string, optional: Readonly<Record<string, boolean>>): TableChoice {
  const [size, ...columns] = (new URLSearchParams(text).get(table) ?? '').split('.')
  const chosen = PAGE_SIZES.find((one) => String(one) === size)
  const names = Object.keys(optional)
  return chosen === undefined
    ? { size: PAGE_SIZES[0], columns: names.filter((name) => optional[name]) }
    : { size: chosen, columns: names.filter((name) => columns.includes(name)) }
}

/** The text of the cookie with another choice for one table. */
export function withChoice(text: string, table: string, { size, columns }: TableChoice): string {
  const all = new URLSearchParams(text)
  all.set(table, [size, ...columns].join('.'))
  return all.toString()
}

const name = () => cookieName('tables', env().publicUrl).name

/** The choice for a table: `optional` says of each of its optional columns whether it is shown at first. */
export async function tableChoice(table: string, optional: Readonly<Record<string, boolean>>): Promise<TableChoice> {
  return choiceIn((await cookies()).get(name())?.value ?? '', table, optional)
}

/** Keeps a choice for a table in this browser for a year. */
export async function keepTableChoice(table: string, choice: TableChoice): Promise<void> {
  const { path, secure } = cookieName('tables', env().publicUrl)
  const jar = await cookies()
  const value = withChoice(jar.get(name())?.value ?? '', table, choice)
  jar.set(name(), value, { httpOnly: true, sameSite: 'lax', secure, path, maxAge: 365 * 24 * 60 * 60 })
}

/** The address that a saved choice leads back to: the first page of the list at `path`, with its search and its order. */
export async function listOfForm(path: `/${string}`): Promise<string> {
  const page = await pageOfForm()
  return page.split('?')[0] === path ? firstPage(page) : path
}
