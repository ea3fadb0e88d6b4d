import { ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel, PanelActions } from '@/components/ui/panel'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import type { FormError } from '@/lib/console/form-state'
import { type NewRole, TRUST_KINDS } from '@/lib/console/new-role'
import { commonTexts } from '@/lib/texts/common'
import { holderTexts } from '@/lib/texts/holders'
import { roleTexts } from '@/lib/texts/roles'
import { Carried } from './carried'

const texts = roleTexts.create
const NAME = { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false } as const

/** Step 1: who may assume the role, and what it is called. A plain form that leads on, or back here with its errors. */
export function Trust({ role, problems }: { role: NewRole; problems: readonly FormError[] }) {
  const errorAt = (name: string) => problems.find(({ field }) => field === name)?.message
  return (
    <div className="max-w-182">
      <Panel name="trust" title={texts.trust} titleId="step-title" flush>
        <form method="get" action="/roles/create">
          <Carried role={role} but={['name', 'path', 'description', 'longest', 'trusts', 'user', 'service']} />
          <input type="hidden" name="step" value="2" />
          <div className="grid gap-6 p-(--inset)">
            <ErrorSummary errors={problems} />
            <RadioCards
              name="trusts"
              legend={texts.who}
              defaultValue={role.trusts}
              cards={TRUST_KINDS.map((value) => ({ value, ...texts.kinds[value] }))}
            />
            <TextField
              name="user"
              label={texts.user}
              hint={texts.userHint}
              error={errorAt('user')}
              defaultValue={role.user}
              {...NAME}
            />
            <TextField
              name="service"
              label={texts.service}
              hint={texts.serviceHint}
              error={errorAt('service')}
              defaultValue={role.service}
              {...NAME}
            />
            <TextField
              name="name"
              label={roleTexts.name}
              hint={texts.nameHint}
              error={errorAt('name')}
              defaultValue={role.name}
              {...NAME}
            />
            <TextField
              name="path"
              label={roleTexts.path}
              hint={texts.pathHint}
              error={errorAt('path')}
              defaultValue={role.path}
              code
              {...NAME}
            />
            <TextField
              name="description"
              label={roleTexts.description}
              optional
              error={errorAt('description')}
              defaultValue={role.description}
              maxLength={1000}
              autoComplete="off"
            />
            <TextField
              name="longest"
              label={roleTexts.longestHours}
              hint={roleTexts.editing.longestHint}
              error={errorAt('longest')}
              defaultValue={role.longest}
              inputMode="numeric"
              autoComplete="off"
            />
          </div>
          <PanelActions>
            <SubmitButton>{holderTexts.create.next}</SubmitButton>
            <ButtonLink href="/roles" variant="quiet" className="-me-3 ms-auto">
              {commonTexts.cancel}
            </ButtonLink>
          </PanelActions>
        </form>
      </Panel>
    </div>
  )
}
