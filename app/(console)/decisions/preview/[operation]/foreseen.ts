import type { TraceView } from '@/components/iam/trace-view'
import { foreseeTrace } from '@/lib/console/foresee-trace'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'

/** The address of a preview: the operation's name in the catalogue, and its input. */
export type Asked = { params: Promise<{ operation: string }>; searchParams: Promise<Query> }

/** What the policies would decide on the call that an address names. Undefined if there is no such call. */
export async function foreseenAt({ params, searchParams }: Asked): Promise<TraceView | undefined> {
  const { operation } = await params
  const session = await demandSession('/')
  const given = Object.entries(await searchParams).map(([name, value]) => [name, one(value)])
  return foreseeTrace(session.caller, operation, Object.fromEntries(given))
}
