import { ask } from '@/lib/console/ask'
import { everyPolicy } from '@/lib/console/every-policy'
import type { NewUser } from '@/lib/console/new-user'
import { ListGroups } from '@/lib/operations/iam/groups/list-groups'
import { createUserTexts as texts } from '@/lib/texts/create-user'
import { Boxes, Choice, PolicyBoxes } from '../../_holders/choice'
import { BoundaryAndTags, Step } from '../../_holders/step'
import { Carried, stepHref } from './carried'

/** Step 2: groups, policies, boundary and tags, each list refused by itself. */
export async function Permissions({ user }: { user: NewUser }) {
  const groups = await ask(ListGroups, { MaxItems: 1000 })
  const policies = await everyPolicy()
  return (
    <Step
      {...{ name: 'permissions', title: texts.permissions, list: '/users', to: 3, previous: stepHref(user, 1) }}
      carried={<Carried user={user} but={['group', 'policy', 'boundary', 'key', 'value']} />}
    >
      <Choice legend={texts.groups} hint={texts.groupsHint} answer={groups}>
        {({ Groups }) =>
          Groups.length === 0 ? (
            <p className="text-muted">{texts.noGroups}</p>
          ) : (
            <Boxes
              name="group"
              chosen={user.groups}
              options={Groups.map(({ GroupName }) => ({ value: GroupName, label: GroupName }))}
            />
          )
        }
      </Choice>
      <Choice legend={texts.policies} hint={texts.policiesHint} answer={policies}>
        {({ Policies }) => <PolicyBoxes policies={Policies} chosen={user.policies} />}
      </Choice>
      <BoundaryAndTags listed={policies} boundary={user.boundary} boundaryHint={texts.boundaryHint} tags={user.tags} />
    </Step>
  )
}
