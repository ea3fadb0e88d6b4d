import { everyPolicy } from '@/lib/console/every-policy'
import type { NewRole } from '@/lib/console/new-role'
import { roleTexts } from '@/lib/texts/roles'
import { Choice, PolicyBoxes } from '../../_holders/choice'
import { BoundaryAndTags, Step } from '../../_holders/step'
import { Carried, stepHref } from './carried'

const texts = roleTexts.create

/** Step 2: policies, boundary and tags. */
export async function Permissions({ role }: { role: NewRole }) {
  const policies = await everyPolicy()
  return (
    <Step
      {...{ name: 'permissions', title: texts.permissions, list: '/roles', to: 3, previous: stepHref(role, 1) }}
      carried={<Carried role={role} but={['policy', 'boundary', 'key', 'value']} />}
    >
      <Choice legend={texts.policies} hint={texts.policiesHint} answer={policies}>
        {({ Policies }) => <PolicyBoxes policies={Policies} chosen={role.policies} />}
      </Choice>
      <BoundaryAndTags listed={policies} boundary={role.boundary} boundaryHint={texts.boundaryHint} tags={role.tags} />
    </Step>
  )
}
