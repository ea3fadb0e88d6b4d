import type { TraceView } from '@/components/iam/trace-view'
import { foreseeTrace } from '@/lib/console/foresee-trace'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'

/** The address of a preview: the operation's name in the catalogue, and its input. */
export type Asked = { params: Promise<{ operation: string }>; searchParams: Promise<Query> }

/** The input that an address names. */
export async function inputOf({ searchParams }: Asked): Promise<Record<string, string>> {
  const given = Object.entries(await searchParams).flatMap(([name, value]) => {
    const text = one(value)
    return text === undefined ? [] : [[name, text] as const]
  })
  return Object.fromEntries(given)
}

/** What the policies would decide on the call that an address names. Undefined if there is no such call. */
export async function foreseenAt(asked: Asked): Promise<TraceView | undefined> {
  const { operation } = await asked.params
  const session = await demandSession('/')
  return foreseeTrace(session.caller, operation, await inputOf(asked))
}
