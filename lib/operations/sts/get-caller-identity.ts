import { operation } from '@/lib/gate/operation'
import { nothing, record, string } from '@/lib/shape/shape'

/** Reports whose credentials sign a request. No policy can deny it: every refusal contains the same facts. */
export const GetCallerIdentity = operation({
  action: 'sts:GetCallerIdentity',
  access: 'Read',
  summary: 'Tells which identity the credentials of the request belong to.',
  authorization: 'none',

  input: nothing,
  output: record({ UserId: string({}), Account: string({}), Arn: string({}) }),

  resource: () => '*',

  async run({ caller: { principal } }) {
    const UserId = principal.kind === 'role' ? `${principal.id}:${principal.sessionName}` : principal.id
    return { UserId, Account: principal.account, Arn: principal.arn }
  },
})
