import { ErrorSummary } from '@/components/ui/error-summary'
import { ask } from '@/lib/console/ask'
import { everyPolicy } from '@/lib/console/every-policy'
import type { FormError } from '@/lib/console/form-state'
import type { NewGroup } from '@/lib/console/new-group'
import { ListUsers } from '@/lib/operations/iam/users/list-users'
import { groupTexts } from '@/lib/texts/groups'
import { Boxes, Choice, PolicyBoxes } from '../../_holders/choice'
import { NameAndPath, Step } from '../../_holders/step'

const texts = groupTexts.create

/** Step 1: the name, users and policies. Each list may be refused by itself. */
export async function Details({ group, problems }: { group: NewGroup; problems: readonly FormError[] }) {
  const users = await ask(ListUsers, { MaxItems: 1000 })
  const policies = await everyPolicy()
  return (
    <Step {...{ name: 'details', title: texts.details, list: '/groups', to: 2 }}>
      <ErrorSummary errors={problems} />
      <NameAndPath of={group} labels={{ ...groupTexts, ...texts }} problems={problems} />
      <Choice
        legend={texts.users}
        hint={users.ok && users.output.IsTruncated ? texts.someUsersHint : texts.usersHint}
        answer={users}
      >
        {({ Users }) =>
          Users.length === 0 ? (
            <p className="text-muted">{texts.noUsers}</p>
          ) : (
            <Boxes
              name="user"
              chosen={group.users}
              options={Users.map(({ UserName }) => ({ value: UserName, label: UserName }))}
            />
          )
        }
      </Choice>
      <Choice legend={texts.policies} hint={texts.policiesHint} answer={policies}>
        {({ Policies }) => <PolicyBoxes policies={Policies} chosen={group.policies} />}
      </Choice>
    </Step>
  )
}
