import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { boolean, list, optional, record, string } from '@/lib/shape/shape'
import { cut, pageOf } from '../paging'
import { paging, userName } from '../shapes'
import { userOf } from '../subject'
import { credentialMetadata, metadataFields, serviceName } from './service-credential'
import { kindOf } from './services'

/**
 * Lists the service-specific credentials of one user, or with `AllUsers` those of the account, without their secrets.
 */
export const ListServiceSpecificCredentials = operation({
  action: 'iam:ListServiceSpecificCredentials',
  access: 'List',
  summary: 'Lists the credentials of an IAM user, or of all, for AWS services.',

  input: record({
    UserName: optional(userName),
    ServiceName: optional(serviceName),
    AllUsers: optional(boolean),
    ...paging,
  }),
  output: record({
    ServiceSpecificCredentials: list(credentialMetadata),
    IsTruncated: boolean,
    Marker: optional(string({})),
  }),

  // Permission to list one user's credentials is not permission to list everybody's.
  resource: ({ UserName, AllUsers }, _caller, names) => names.user(UserName === undefined && AllUsers ? '*' : UserName),

  async run(grant) {
    const { input, account, store, now } = grant
    const { UserName, ServiceName, AllUsers } = input
    const { after, take } = pageOf(input)
    if (AllUsers && UserName !== undefined) {
      throw new AwsError('ValidationError', 'AllUsers and UserName cannot be specified together.', {
        field: 'AllUsers',
      })
    }
    const owner = AllUsers ? {} : { userId: (await userOf(grant)).principalId }
    if (ServiceName !== undefined) kindOf(ServiceName)
    const credentials = await store.serviceCredential.findMany({
      where: {
        ...{ account: account.id, ...owner, serviceName: ServiceName },
        ...(after !== undefined && { credentialId: { gt: after } }),
      },
      orderBy: { credentialId: 'asc' },
      take: take + 1,
      include: { user: { select: { name: true } } },
    })
    const { page, paging } = cut(credentials, take, ({ credentialId }) => credentialId)
    return { ServiceSpecificCredentials: page.map((row) => metadataFields(row.user.name, row, now)), ...paging }
  },
})
