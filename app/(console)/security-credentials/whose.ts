import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { Identity } from '@/lib/auth/caller'
import type { SignedIn } from '@/lib/auth/session'

/** Whose credentials a page is about: the reader's own, or those of another user, as an administrator sees them. */
export type Subject = {
  /** The root user has no name of its own; AWS writes `root`. */
  name: string
  isOwn: boolean
  isRoot: boolean
  /** Names the user to operations. Those that can be about the root user do not take its name. */
  input: { UserName?: string }
  /** Names another user to forms and pages. Of the reader they need not be told. */
  fields: { user?: string }
  /** The page that has the panels. */
  page: Route
}

/** The reader. */
export function ownSubject(session: SignedIn): Subject {
  const input = userNameUnlessRoot(session)
  const isRoot = input.UserName === undefined
  return { name: ownName(session), isOwn: true, isRoot, input, fields: {}, page: pageOf() }
}

/** Another user, or the reader as any other. */
export function userSubject(name: string): Subject {
  const fields = { user: name }
  return { name, isOwn: false, isRoot: false, input: { UserName: name }, fields, page: pageOf(name) }
}

/** The subject that a form or an address names in `user`; without one, the reader. */
export function subjectNamed(user: string | undefined, session: SignedIn): Subject {
  return user ? userSubject(user) : ownSubject(session)
}

/** The panels for single services. One's own page has them on a tab of their own. */
export const servicesPageOf = ({ isOwn, page }: Subject, panel: string): string =>
  `${page}${isOwn ? '?tab=service' : ''}#${panel}`

/** The page with the credentials of a user; without a name, of the reader. */
export function pageOf(user?: string): Route {
  return (user ? `/users/${encodeURIComponent(user)}/security-credentials` : '/security-credentials') as Route
}

/** The address of a page that is about the subject. */
export const hrefFor = ({ fields }: Pick<Subject, 'fields'>, path: string, query?: Query): Route =>
  hrefOfUser(fields.user, path, query)

/** The same for a form, which names its subject in `user`. */
export function hrefOfUser(user: string | undefined, path: string, query: Query = {}): Route {
  const all = new URLSearchParams({ ...query, ...(user && { user }) })
  return (all.size > 0 ? `${path}?${all}` : path) as Route
}

type Query = Readonly<Record<string, string>>

/** The name of the user who is signed in. The root user has none of its own; AWS writes `root`. */
export function ownName(session: SignedIn): string {
  const person = personIn(session)
  return person.kind === 'user' ? person.name : 'root'
}

/** For operations that demand a UserName of everybody but the root user. */
export function userNameUnlessRoot(session: SignedIn): { UserName?: string } {
  const person = personIn(session)
  return person.kind === 'user' ? { UserName: person.name } : {}
}

/** Who is signed in: somebody with credentials. A role has none, so its session is led to the page that says so. */
export function personIn({ caller: { principal } }: SignedIn): Identity {
  return principal.kind === 'role' ? redirect(pageOf()) : principal
}
