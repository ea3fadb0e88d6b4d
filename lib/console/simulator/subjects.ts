import { ListGroups } from '@/lib/operations/iam/groups/list-groups'
import { ListRoles } from '@/lib/operations/iam/roles/list-roles'
import { ListUsers } from '@/lib/operations/iam/users/list-users'
import { simulatorTexts } from '@/lib/texts/simulator'
import { type Answer, ask } from '../ask'

type SubjectOption = { arn: string; name: string }

/** Principals of one kind to choose from, if the reader may list them. */
export type SubjectGroup = {
  label: string
  options: readonly SubjectOption[]
  /** There are more than listed. */
  isCut: boolean
  /** The decision that refused the list. */
  refusedBy?: string
}

type Kind = { label: string; list(): Promise<Answer<{ options: SubjectOption[]; isCut: boolean }>> }

const TEXTS = simulatorTexts.subject
const MOST_LISTED = 1000

/** The kinds of principals that SimulatePrincipalPolicy accepts. To offer another kind, add its row. */
const kinds = (): readonly Kind[] => [
  {
    label: TEXTS.users,
    async list() {
      const answer = await ask(ListUsers, { MaxItems: MOST_LISTED })
      if (!answer.ok) return answer
      const options = answer.output.Users.map(({ Arn: arn, UserName: name }) => ({ arn, name }))
      return { ok: true, output: { options, isCut: answer.output.IsTruncated } }
    },
  },
  {
    label: TEXTS.groups,
    async list() {
      const answer = await ask(ListGroups, { MaxItems: MOST_LISTED })
      if (!answer.ok) return answer
      const options = answer.output.Groups.map(({ Arn: arn, GroupName: name }) => ({ arn, name }))
      return { ok: true, output: { options, isCut: answer.output.IsTruncated } }
    },
  },
  {
    label: TEXTS.roles,
    async list() {
      const answer = await ask(ListRoles, { MaxItems: MOST_LISTED })
      if (!answer.ok) return answer
      const options = answer.output.Roles.map(({ Arn: arn, RoleName: name }) => ({ arn, name }))
      return { ok: true, output: { options, isCut: answer.output.IsTruncated } }
    },
  },
]

/** The principals whose policies can be simulated. A refused list is empty and names the decision. */
export function subjectGroups(): Promise<SubjectGroup[]> {
  return Promise.all(
    kinds().map(async ({ label, list }) => {
      const answer = await list()
      if (answer.ok) return { label, ...answer.output }
      const refusedBy = answer.error.refusal?.decisionId
      return { label, options: [], isCut: false, ...(refusedBy !== undefined && { refusedBy }) }
    }),
  )
}
