import { ActionForm } from '@/components/ui/action-form'
import { Arn } from '@/components/ui/arn'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Answer, foresee } from '@/lib/console/ask'
import { ownCall, type TaggedHolder } from '@/lib/console/holders'
import { holderTexts } from '@/lib/texts/holders'
import { DeniedPanel } from '../denied'
import { removeBoundary, setBoundary } from './actions'
import { HolderFields } from './holder-fields'
import { anyOf, type ListedPolicies, PolicyForm } from './policy-form'

const texts = holderTexts.boundary

/** The policy that limits a user or role, as GetUser and GetRole return it. */
export async function BoundaryPanel({
  holder,
  boundary: answer,
  listed,
}: {
  holder: TaggedHolder
  /** The ARN of the policy, if there is one. */
  boundary: Answer<string | undefined>
  listed: ListedPolicies
}) {
  if (!answer.ok) return <DeniedPanel name="boundary" title={texts.title} error={answer.error} />
  const boundary = answer.output
  const any = anyOf(listed)
  const refused = await foresee({
    set: ownCall(holder, 'setBoundary', any === undefined ? {} : { PermissionsBoundary: any }),
    remove: ownCall(holder, 'removeBoundary'),
  })
  return (
    <Panel name="boundary" title={texts.title}>
      <div className="grid gap-4">
        {boundary === undefined ? (
          <p>{texts.none(holder.name)}</p>
        ) : (
          <div>
            <p className="measure">
              <Prose text={texts.limits(holder.name)} />
            </p>
            <p className="mt-1">
              <Arn value={boundary} />
            </p>
          </div>
        )}
        <PolicyForm
          field="PermissionsBoundary"
          label={boundary === undefined ? texts.set : texts.change}
          listed={listed}
          taken={boundary === undefined ? [] : [boundary]}
          action={setBoundary}
          refused={refused.set}
          verb={texts.set}
          pending={texts.setting}
        >
          <HolderFields holder={holder} />
        </PolicyForm>
        {boundary !== undefined && (
          <Disclosure summary={texts.remove}>
            <ActionForm action={removeBoundary} className="grid justify-items-start gap-3 py-2">
              <HolderFields holder={holder} />
              <p className="measure">{texts.removeText(holder.name)}</p>
              <SubmitButton variant="danger" refused={refused.remove} pending={texts.removing}>
                {texts.remove}
              </SubmitButton>
            </ActionForm>
          </Disclosure>
        )}
      </div>
    </Panel>
  )
}
