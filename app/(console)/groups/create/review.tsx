import { NoValue } from '@/components/ui/table'
import { nameInArn } from '@/lib/arns'
import { foresee } from '@/lib/console/ask'
import { groupCreation, type NewGroup, newGroupFields } from '@/lib/console/new-group'
import { groupTexts } from '@/lib/texts/groups'
import { CallsPanel } from '../../_holders/calls-panel'
import { ReviewForm } from '../../_holders/review-form'
import { Part, PartFact } from '../../_holders/summary'
import { WithAside } from '../../_holders/with-aside'
import { remedies } from '../../denied'
import { createGroup } from './actions'

const texts = groupTexts.create

/** Step 2: what was chosen, and each call with what the policies would say of it. */
export async function Review({ group }: { group: NewGroup }) {
  const steps = groupCreation(group)
  const refused = Object.values(await foresee(Object.fromEntries(steps.map(({ call }, index) => [index, call]))))
  const previousHref = `/groups/create?${new URLSearchParams(newGroupFields(group))}`
  return (
    <WithAside aside={<CallsPanel caption={texts.callsCaption} steps={steps} refused={refused} />}>
      <ReviewForm
        create={createGroup}
        texts={{ review: texts.review, create: texts.create, creating: texts.creating }}
        listHref="/groups"
        fields={newGroupFields(group)}
        refused={refused[0]}
        remedies={await remedies()}
        previousHref={previousHref}
        summary={
          <Part title={texts.details} href={previousHref}>
            <PartFact term={groupTexts.name}>{group.name}</PartFact>
            <PartFact term={groupTexts.path}>
              <code>{group.path}</code>
            </PartFact>
            <PartFact term={groupTexts.users}>{group.users.join(', ') || <NoValue />}</PartFact>
            <PartFact term={groupTexts.policies}>{group.policies.map(nameInArn).join(', ') || <NoValue />}</PartFact>
          </Part>
        }
      />
    </WithAside>
  )
}
