import { ErrorSummary } from '@/components/ui/error-summary'
import { RadioCards } from '@/components/ui/radio-cards'
import { TextField } from '@/components/ui/text-field'
import type { FormError } from '@/lib/console/form-state'
import { type NewRole, TRUST_KINDS } from '@/lib/console/new-role'
import { roleTexts } from '@/lib/texts/roles'
import { NameAndPath, Step } from '../../_holders/step'
import { Carried } from './carried'

const texts = roleTexts.create
const NAME = { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false } as const

/** Step 1: who may assume the role, and what it is called. A plain form that leads on, or back here with its errors. */
export function Trust({ role, problems }: { role: NewRole; problems: readonly FormError[] }) {
  const errorAt = (name: string) => problems.find(({ field }) => field === name)?.message
  return (
    <Step
      {...{ name: 'trust', title: texts.trust, list: '/roles', to: 2 }}
      carried={<Carried role={role} but={['name', 'path', 'description', 'longest', 'trusts', 'user', 'service']} />}
    >
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
      <NameAndPath of={role} labels={{ ...roleTexts, ...texts }} problems={problems} />
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
    </Step>
  )
}
