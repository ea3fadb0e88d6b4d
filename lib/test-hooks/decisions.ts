import { inTransaction } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import type { SourcedEntry } from '@/lib/gate/context'
import type { PolicyInForce } from '@/lib/gate/policies-in-force'
import { restored } from '@/lib/gate/restored'
import { explain, type Trace } from '@/lib/policy'
import { accountRow } from '@/lib/worlds/accounts'

/**
 * Returns how the policies decided on a call: what each statement made of it. Computed again from the record, by the texts of
 * that time. Throws NoSuchEntity for an event that is not of the account, or that no policy decided.
 */
export function traceOfEvent(account: string, id: string): Promise<Trace> {
  return inTransaction(account, async (store) => {
    await accountRow(store, account)
    const event = await store.auditEvent.findFirst({ where: { account, id } })
    if (!event?.action || !event.resource || !event.context || !event.policies)
      throw new AwsError('NoSuchEntity', `Account ${account} has no event "${id}" that policies decided.`)
    const { action, resource, principalArn } = event
    // The gate wrote them in this form.
    const context = JSON.parse(event.context) as SourcedEntry[]
    const policies = JSON.parse(event.policies) as PolicyInForce[]
    const digests = policies.map(({ digest }) => digest)
    const texts = await store.policyText.findMany({ where: { digest: { in: digests } } })
    const documents = new Map(texts.map(({ digest, document }) => [digest, document]))
    const { set, request } = restored({ action, resource, principalArn, context, policies, documents })
    return explain(set, request)
  })
}
