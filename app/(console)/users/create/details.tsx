import { ButtonLink } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import type { FormError } from '@/lib/console/form-state'
import type { NewUser } from '@/lib/console/new-user'
import { commonTexts } from '@/lib/texts/common'
import { createUserTexts as texts } from '@/lib/texts/create-user'
import { holderTexts } from '@/lib/texts/holders'
import { Carried } from './carried'

/** Step 1: a plain form that leads to step 2, or back here with its errors. */
export function Details({ user, problems }: { user: NewUser; problems: readonly FormError[] }) {
  const errorAt = (name: string) => problems.find(({ field }) => field === name)?.message
  return (
    <div className="max-w-182">
      <Panel name="details" title={texts.details} titleId="step-title" flush>
        <form method="get" action="/users/create">
          <Carried user={user} but={['name', 'path', 'access', 'demand']} />
          <input type="hidden" name="step" value="2" />
          <div className="grid gap-4 p-(--inset)">
            <ErrorSummary errors={problems} />
            <TextField
              name="name"
              label={texts.name}
              hint={texts.nameHint}
              error={errorAt('name')}
              defaultValue={user.name}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
            <TextField
              name="path"
              label={texts.path}
              hint={texts.pathHint}
              error={errorAt('path')}
              defaultValue={user.path}
              autoComplete="off"
              spellCheck={false}
              code
            />
            <div>
              <Checkbox name="access" value="yes" label={texts.access} defaultChecked={user.hasAccess} />
              <Checkbox name="demand" value="yes" label={texts.demand} defaultChecked={user.demandsNew} />
            </div>
          </div>
          <PanelActions>
            <SubmitButton>{holderTexts.create.next}</SubmitButton>
            <ButtonLink href="/users" variant="quiet" className="-me-3 ms-auto">
              {commonTexts.cancel}
            </ButtonLink>
          </PanelActions>
        </form>
      </Panel>
    </div>
  )
}
