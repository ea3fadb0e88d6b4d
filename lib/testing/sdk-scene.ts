import { type IAMClient, IAMServiceException } from '@aws-sdk/client-iam'
import { AssumeRoleCommand, type Credentials as Issued, STSServiceException } from '@aws-sdk/client-sts'
import { groupArn } from '@/lib/arns'
import type { Principal, RoleSession } from '@/lib/auth/caller'
import { ADMINISTRATOR, aGroup, anAccount, aRole, aUser } from './account'
import { type Credentials, credentialsOf, iamClient, stsClient } from './api-server'

/** An account in which admin may do everything (`iam`) and alice nothing (`asAlice`), each with an AWS client. */
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
 * The error that a client throws, as `NoSuchEntityException 404: The user with name x cannot be found.` Names that end
 * with Exception are the client's own classes, which it uses only for codes that it knows. Throws when the call
 * succeeds, or fails without a response.
 */
export async function errorOf(work: Promise<unknown>): Promise<string> {
  const thrown: unknown = await work.then(
    () => new Error('It succeeded.'),
    (error: unknown) => error,
  )
  if (!(thrown instanceof IAMServiceException || thrown instanceof STSServiceException)) throw thrown
  return `${thrown.name} ${thrown.$metadata.httpStatusCode}: ${thrown.message}`
}

/** What `errorOf` returns for a request that no policy allows. */
export const denied = ({ arn }: Principal, action: string, resource: string) =>
  `AccessDenied 403: User: ${arn} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`

/** What `errorOf` returns for a parameter that breaks a constraint of the service model. */
export const invalidError = (parameter: string, rule: string) =>
  `ValidationError 400: 1 validation error detected: Value at '${parameter}' failed to satisfy constraint: Member must ${rule}`

/**
 * The pages that a client's paginator returns, in order. The paginator writes into its input, which must not be shared.
 */
export async function pagesOf<T>(paginator: AsyncIterable<T>): Promise<T[]> {
  const pages: T[] = []
  for await (const page of paginator) pages.push(page)
  return pages
}

/** A client with credentials of a role, assumed by the user of another client. */
export async function roleClient(address: string, by: IAMClient, { roleArn }: RoleSession): Promise<IAMClient> {
  const sts = stsClient(address, await by.config.credentials())
  return iamClient(
    address,
    await issuedTo(sts.send(new AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: 'me' }))),
  )
}

/** Credentials from STS in the form that clients take. */
export async function issuedTo(work: Promise<{ Credentials?: Issued }>): Promise<Credentials> {
  const { Credentials: issued } = await work
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = issued ?? {}
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
}

/** The same scene with a user, a group and a role, by the word that the operations' names use. */
export async function holderScene(address: string) {
  const here = await sdkScene(address)
  const group = { ...(await aGroup(here.account, 'team')), arn: groupArn(here.account.id, '/', 'team') }
  const role = await aRole(here.account, 'auditor')
  return { ...here, holders: { User: here.alice, Group: group, Role: { ...role, arn: role.roleArn } } }
}

/** The names of the holders in `holderScene`. */
export const HOLDERS = { User: 'alice', Group: 'team', Role: 'auditor' } as const
