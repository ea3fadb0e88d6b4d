import { Arn } from '@/components/ui/arn'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { SubmitButton } from '@/components/ui/submit-button'
import { foresee } from '@/lib/console/ask'
import { DeleteUserPermissionsBoundary } from '@/lib/operations/iam/boundaries/delete-permissions-boundary'
import { PutUserPermissionsBoundary } from '@/lib/operations/iam/boundaries/put-permissions-boundary'
import { userPageTexts } from '@/lib/texts/user'
import { DeniedPanel } from '../../../denied'
import { removeBoundary, setBoundary } from '../actions'
import { userAnswer } from '../answers'
import type { ListedPolicies } from './page'
import { PolicyForm } from './policy-form'

const texts = userPageTexts.boundary

/** The policy that limits the user, which GetUser returns. */
export async function BoundaryPanel({ name, listed }: { name: string; listed: ListedPolicies }) {
  const user = await userAnswer(name)
  if (!user.ok) return <DeniedPanel name="boundary" title={texts.title} error={user.error} />
  const boundary = user.output.User.PermissionsBoundary?.PermissionsBoundaryArn
  const any = listed.ok ? listed.output.Policies[0]?.Arn : undefined
  const refused = await foresee({
    set: {
      operation: PutUserPermissionsBoundary,
      input: { UserName: name, ...(any !== undefined && { PermissionsBoundary: any }) },
    },
    remove: { operation: DeleteUserPermissionsBoundary, input: { UserName: name } },
  })
  return (
    <Panel name="boundary" title={texts.title}>
      <div className="grid gap-4">
        {boundary === undefined ? (
          <p>{texts.none(name)}</p>
        ) : (
          <div>
            <p className="measure">
              <Prose text={texts.limits(name)} />
            </p>
            <p className="mt-1">
              <Arn value={boundary} />
            </p>
          </div>
        )}
        <PolicyForm
          name={name}
          field="PermissionsBoundary"
          label={boundary === undefined ? texts.set : texts.change}
          listed={listed}
          taken={boundary === undefined ? [] : [boundary]}
          action={setBoundary}
          refused={refused.set}
          verb={texts.set}
          pending={texts.setting}
        />
        {boundary !== undefined && (
          <Disclosure summary={texts.remove}>
            <form action={removeBoundary} className="grid justify-items-start gap-3 py-2">
              <input type="hidden" name="UserName" value={name} />
              <p className="measure">{texts.removeText(name)}</p>
              <SubmitButton variant="danger" refused={refused.remove} pending={texts.removing}>
                {texts.remove}
              </SubmitButton>
            </form>
          </Disclosure>
        )}
      </div>
    </Panel>
  )
}
