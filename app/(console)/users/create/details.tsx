import { Checkbox } from '@/components/ui/checkbox'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FormError } from '@/lib/console/form-state'
import type { NewUser } from '@/lib/console/new-user'
import { createUserTexts as texts } from '@/lib/texts/create-user'
import { NameAndPath, Step } from '../../_holders/step'
import { Carried } from './carried'

/** Step 1: the name, and whether there is console access. */
export function Details({ user, problems }: { user: NewUser; problems: readonly FormError[] }) {
  return (
    <Step
      {...{ name: 'details', title: texts.details, list: '/users', to: 2 }}
      carried={<Carried user={user} but={['name', 'path', 'access', 'demand']} />}
    >
      <ErrorSummary errors={problems} />
      <NameAndPath of={user} labels={texts} problems={problems} />
      <div>
        <Checkbox name="access" value="yes" label={texts.access} defaultChecked={user.hasAccess} />
        <Checkbox name="demand" value="yes" label={texts.demand} defaultChecked={user.demandsNew} />
      </div>
    </Step>
  )
}
