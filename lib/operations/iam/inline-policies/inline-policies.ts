import { AwsError } from '@/lib/errors'
import type { Grant } from '@/lib/gate/grant'
import { textOf } from '@/lib/gate/policies-in-force'
import { quotaLength } from '@/lib/policy'
import { boolean, list, optional, record, string } from '@/lib/shape/shape'
import type { Holder } from '../holders'
import { cut, pageOf } from '../paging'
import { DOCUMENT_QUOTAS, demandPolicy, keepDocument } from '../policy-document'

/**
 * Embeds a policy in a holder, in place of the one of that name.
 * Throws MalformedPolicyDocument; LimitExceeded where the holder's inline policies together would be too long.
 */
export async function putInlinePolicy(
  { input, store, now }: Grant<{ PolicyName: string; PolicyDocument: string }>,
  { kind, account, principalId, name: holderName }: Holder,
): Promise<void> {
  const { PolicyName: name, PolicyDocument: document } = input
  demandPolicy(document, 'identity')
  const others = await store.inlinePolicy.findMany({
    where: { account, principalId, name: { not: name } },
    include: { text: true },
  })
  const length = others.reduce((sum, { text }) => sum + quotaLength(text.document), quotaLength(document))
  if (length > DOCUMENT_QUOTAS[kind]) {
    const message = `Maximum policy size of ${DOCUMENT_QUOTAS[kind]} bytes exceeded for ${kind} ${holderName}`
    throw new AwsError('LimitExceeded', message, { field: 'PolicyDocument' })
  }
  const key = { account, principalId, name }
  const facts = { digest: await keepDocument(store, document), updatedAt: now }
  await store.inlinePolicy.upsert({
    where: { account_principalId_name: key },
    create: { ...key, ...facts },
    update: facts,
  })
}

/** A policy of a holder by name, with its document. Throws NoSuchEntity. */
export async function inlinePolicy(
  { input: { PolicyName: name }, store }: Grant<{ PolicyName: string }>,
  { kind, account, principalId }: Holder,
): Promise<{ PolicyName: string; PolicyDocument: string }> {
  const key = { account, principalId, name }
  const found = await store.inlinePolicy.findUnique({ where: { account_principalId_name: key } })
  if (!found) throw noSuchPolicy(kind, name)
  return { PolicyName: name, PolicyDocument: await textOf(store, found.digest) }
}

/** Removes a policy from a holder. Throws NoSuchEntity. */
export async function deleteInlinePolicy(
  { input: { PolicyName: name }, store }: Grant<{ PolicyName: string }>,
  { kind, account, principalId }: Holder,
): Promise<void> {
  const { count } = await store.inlinePolicy.deleteMany({ where: { account, principalId, name } })
  if (count === 0) throw noSuchPolicy(kind, name)
}

const noSuchPolicy = (kind: Holder['kind'], name: string) =>
  new AwsError('NoSuchEntity', `The ${kind} policy with name ${name} cannot be found.`, { field: 'PolicyName' })

export const policyNamesOutput = record({
  PolicyNames: list(string({})),
  IsTruncated: boolean,
  Marker: optional(string({})),
})

/** The names of a holder's inline policies, in order. */
export async function inlinePolicyNames(
  { input, store }: Grant<{ Marker?: string; MaxItems?: number }>,
  { account, principalId }: Holder,
) {
  const { after = '', take } = pageOf(input)
  const rows = await store.inlinePolicy.findMany({
    where: { account, principalId, name: { gt: after } },
    orderBy: { name: 'asc' },
    take: take + 1,
  })
  const { page, paging } = cut(rows, take, ({ name }) => name)
  return { PolicyNames: page.map(({ name }) => name), ...paging }
}
