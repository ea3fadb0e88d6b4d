import { Terminal } from '@/components/iam/terminal'
import { NoValue } from '@/components/ui/table'
import { nameInArn } from '@/lib/arns'
import { foresee } from '@/lib/console/ask'
import { type NewRole, newRoleFields, roleCreation, trustPolicyOf } from '@/lib/console/new-role'
import { holderTexts } from '@/lib/texts/holders'
import { roleTexts } from '@/lib/texts/roles'
import { CallsPanel } from '../../_holders/calls-panel'
import { ReviewForm } from '../../_holders/review-form'
import { Part, PartFact } from '../../_holders/summary'
import { WithAside } from '../../_holders/with-aside'
import { remedies } from '../../denied'
import { createRole } from './actions'
import { stepHref } from './carried'

const texts = roleTexts.create

/** Step 3: what was chosen, and each call with what the policies would say of it. */
export async function Review({ role, account }: { role: NewRole; account: string }) {
  const steps = roleCreation(role, account)
  const refused = Object.values(await foresee(Object.fromEntries(steps.map(({ call }, index) => [index, call]))))
  return (
    <WithAside aside={<CallsPanel caption={texts.callsCaption} steps={steps} refused={refused} />}>
      <ReviewForm
        create={createRole}
        texts={{ review: texts.review, create: texts.create, creating: texts.creating }}
        listHref="/roles"
        fields={newRoleFields(role)}
        refused={refused[0]}
        remedies={await remedies()}
        previousHref={stepHref(role, 2)}
        summary={<Summary role={role} account={account} />}
      />
    </WithAside>
  )
}

function Summary({ role, account }: { role: NewRole; account: string }) {
  const { name, path, description, longest, policies, boundary, tags } = role
  return (
    <>
      <Part title={texts.trust} href={stepHref(role, 1)}>
        <PartFact term={roleTexts.name}>{name}</PartFact>
        <PartFact term={roleTexts.path}>
          <code>{path}</code>
        </PartFact>
        <PartFact term={roleTexts.description}>{description || <NoValue />}</PartFact>
        <PartFact term={roleTexts.longest}>{roleTexts.hours(Number(longest))}</PartFact>
        <PartFact term={roleTexts.trustPage.title}>
          <Terminal text={trustPolicyOf(role, account)} />
        </PartFact>
      </Part>
      <Part title={texts.permissions} href={stepHref(role, 2)}>
        <PartFact term={texts.policies}>{policies.map(nameInArn).join(', ') || <NoValue />}</PartFact>
        <PartFact term={holderTexts.create.boundary}>
          {boundary === undefined ? <NoValue /> : nameInArn(boundary)}
        </PartFact>
        <PartFact term={holderTexts.create.tags}>
          {tags.map(({ Key, Value }) => (Value === '' ? Key : `${Key}: ${Value}`)).join(', ') || <NoValue />}
        </PartFact>
      </Part>
    </>
  )
}
