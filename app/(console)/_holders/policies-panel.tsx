import { ButtonLink } from '@/components/ui/button'
import { Panel, PanelStrip } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { foresee, pageMoment } from '@/lib/console/ask'
import { heldFindings } from '@/lib/console/held-findings'
import type { HeldPolicies, HeldPolicy } from '@/lib/console/held-policies'
import { holderHref } from '@/lib/console/holder-address'
import { type NamedHolder, policyCall } from '@/lib/console/holders'
import { demandSession } from '@/lib/console/session'
import { holderTexts } from '@/lib/texts/holders'
import { inlinePolicyTexts } from '@/lib/texts/inline-policy'
import { policyTexts } from '@/lib/texts/policies'
import { DeniedPanel } from '../denied'
import { attachPolicy } from './actions'
import { DeniedRows } from './denied-rows'
import { HolderFields } from './holder-fields'
import { PoliciesTable } from './policies-table'
import { anyOf, type ListedPolicies, PolicyForm } from './policy-form'

const texts = holderTexts.policies

/** The policies of a user, group or role, as far as they could be read. */
export async function PoliciesPanel({
  holder,
  held: { policies, unread },
}: {
  holder: NamedHolder
  held: HeldPolicies
}) {
  const [first] = unread
  // Nothing at all could be read: the first refusal tells why, as the panel of any list does.
  if (policies.length === 0 && first) return <DeniedPanel name="policies" title={texts.title} error={first.error} />
  const { put } = await foresee({ put: policyCall(holder, 'putInline', { PolicyName: 'new' }) })
  const questions = attachedTo(policies).map((arn) => [arn, policyCall(holder, 'detach', { PolicyArn: arn })] as const)
  return (
    <Panel
      name="policies"
      title={texts.title}
      count={policies.length}
      state={policies.length === 0 ? 'empty' : 'ready'}
      actions={
        <ButtonLink href={holderHref(holder, 'inline')} size="small" refused={put}>
          {inlinePolicyTexts.add}
        </ButtonLink>
      }
      flush
    >
      {unread.map(({ action, group, error: { refusal } }) => (
        <PanelStrip key={`${action} ${group}`} why={refusal && `/decisions/${refusal.decisionId}`}>
          <Prose text={refusal ? texts.unread(action, group) : texts.unreadFailed(action)} />
        </PanelStrip>
      ))}
      {policies.length === 0 ? (
        <p className="p-(--inset) measure">{texts.none[holder.kind](holder.name)}</p>
      ) : (
        <FoundPolicies holder={holder} policies={policies} refused={await foresee(Object.fromEntries(questions))} />
      )}
    </Panel>
  )
}

/** The table, with what the validator says of each document. */
async function FoundPolicies({ holder, policies, refused }: Omit<Parameters<typeof PoliciesTable>[0], 'findings'>) {
  const { caller } = await demandSession(holderHref(holder, 'permissions'))
  const findings = await heldFindings(caller, holder, policies, pageMoment())
  const answers = findings.flatMap((answer) => answer ?? [])
  const action = answers.flatMap((answer) => (answer.ok ? [] : (answer.error.refusal?.action ?? [])))[0]
  return (
    <>
      {action !== undefined && (
        <DeniedRows answers={answers} action={action} noun={policyTexts.noun} nouns={policyTexts.nouns} />
      )}
      <PoliciesTable holder={holder} policies={policies} refused={refused} findings={findings} />
    </>
  )
}

/** Attaches another policy. */
export async function AttachPanel({
  holder,
  held: { policies },
  listed,
}: {
  holder: NamedHolder
  held: HeldPolicies
  listed: ListedPolicies
}) {
  const any = anyOf(listed)
  const { attach } = await foresee({
    attach: policyCall(holder, 'attach', any === undefined ? {} : { PolicyArn: any }),
  })
  return (
    <Panel name="attach-policy" title={holderTexts.attach.title}>
      <PolicyForm
        field="PolicyArn"
        label={holderTexts.attach.policy}
        listed={listed}
        taken={attachedTo(policies)}
        action={attachPolicy}
        refused={attach}
        verb={holderTexts.attach.attach}
        pending={holderTexts.attach.attaching}
        canReview
      >
        <HolderFields holder={holder} />
      </PolicyForm>
    </Panel>
  )
}

/** The ARNs of the managed policies that are not those of a group. */
const attachedTo = (policies: readonly HeldPolicy[]) =>
  policies.flatMap(({ arn, group }) => (arn !== undefined && group === undefined ? [arn] : []))
