import { operation } from '@/lib/gate/operation'
import { boolean, list, optional, record, string } from '@/lib/shape/shape'
import { cut, pageOf } from '../paging'
import { arn, paging } from '../shapes'
import { policyOf, type VersionRow } from './managed-policy'
import { policyVersion, versionFields } from './version-fields'

/** Lists the versions of a managed policy, newest first. */
export const ListPolicyVersions = operation({
  action: 'iam:ListPolicyVersions',
  access: 'List',
  summary: 'Lists the versions of a managed policy.',

  input: record({ PolicyArn: arn, ...paging }),
  output: record({ Versions: list(policyVersion), IsTruncated: boolean, Marker: optional(string({})) }),

  resource: ({ PolicyArn }) => PolicyArn,

  async run(grant) {
    const { after, take } = pageOf(grant.input)
    const { versions } = await policyOf(grant)
    const rows = versions
      .filter(({ versionId }) => after === undefined || numberOf(versionId) < numberOf(after))
      .sort((a, b) => numberOf(b.versionId) - numberOf(a.versionId))
    const { page, paging } = cut(rows, take, ({ versionId }: VersionRow) => versionId)
    return { Versions: page.map(versionFields), ...paging }
  },
})

const numberOf = (versionId: string) => Number(versionId.slice(1))
