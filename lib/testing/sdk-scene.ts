import { type IAMClient, IAMServiceException } from '@aws-sdk/client-iam'
import { AssumeRoleCommand, type Credentials as Issued, STSServiceException } from '@aws-sdk/client-sts'
import { groupArn } from '@/lib/arns'
import type { Principal, RoleSession } from '@/lib/auth/caller'
import { ADMINISTRATOR, aGroup, anAccount, aRole, aUser } from './account'
import { type Credentials, credentialsOf, iamClient, stsClient } from './api-server'

/** An account in which admin may do everything (`iam`) and alice nothing (`asAlice`), each by a client of AWS's own. */
export async function sdkScene(address: string) {
  const account = await anAccount()
  const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
  const alice = await aUser(account, 'alice')
  const [iam, asAlice] = [
    iamClient(address, await credentialsOf(admin)),
    iamClient(address, await credentialsOf(alice)),
  ]
  return { account, admin, alice, iam, asAlice }
}

/**
 * The error that a client makes of an answer, as `NoSuchEntityException 404: The user with name x cannot be found.` The
 * names that end with Exception are those of the client's classes, which it takes only for codes on the wire that it
 * knows. Throws when the call succeeds, or fails without an answer.
 */
export async function errorOf(work: Promise<unknown>): Promise<string> {
  const thrown: unknown = await work.then(
    () => new Error('It succeeded.'),
    (error: unknown) => error,
  )
  if (!(thrown instanceof IAMServiceException || thrown instanceof STSServiceException)) throw thrown
  return `${thrown.name} ${thrown.$metadata.httpStatusCode}: ${thrown.message}`
}

/** What `errorOf` tells of a request that no policy allows. */
export const denied = ({ arn }: Principal, action: string, resource: string) =>
  `AccessDenied 403: User: ${arn} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`

/** What `errorOf` tells of a parameter that breaks a rule of the service model. */
export const invalidError = (parameter: string, rule: string) =>
  `ValidationError 400: 1 validation error detected: Value at '${parameter}' failed to satisfy constraint: Member must ${rule}`

/** The pages that a paginator of a client gives, in order. It writes into its input, which others must not share. */
export async function pagesOf<T>(paginator: AsyncIterable<T>): Promise<T[]> {
  const pages: T[] = []
  for await (const page of paginator) pages.push(page)
  return pages
}

/** A client with credentials of a role, which the owner of another client assumes. */
export async function roleClient(address: string, by: IAMClient, { roleArn }: RoleSession): Promise<IAMClient> {
  const sts = stsClient(address, await by.config.credentials())
  return iamClient(
    address,
    await issuedTo(sts.send(new AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: 'me' }))),
  )
}

/** Credentials that STS issued, as clients take them. */
export async function issuedTo(work: Promise<{ Credentials?: Issued }>): Promise<Credentials> {
  const { Credentials: issued } = await work
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = issued ?? {}
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
}

/** The same scene with one of each kind that policies are put on, by the word that the operations' names have for it. */
export async function holderScene(address: string) {
  const here = await sdkScene(address)
  const group = { ...(await aGroup(here.account, 'team')), arn: groupArn(here.account.id, '/', 'team') }
  const role = await aRole(here.account, 'auditor')
  return { ...here, holders: { User: here.alice, Group: group, Role: { ...role, arn: role.roleArn } } }
}

/** The names of the holders in `holderScene`. */
export const HOLDERS = { User: 'alice', Group: 'team', Role: 'auditor' } as const
