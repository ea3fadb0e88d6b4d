import { Panel } from '@/components/ui/panel'
import { TargetButton } from '@/components/ui/target-button'
import { failingErrors, failingOperations, LONGEST_LATENCY, MOST_FAILURES } from '@/lib/test-hooks/switch-change'
import { environmentTexts } from '@/lib/texts/environment'
import type { ShownSwitches } from '@/lib/worlds/account-switches'
import { resetSwitchesHere } from '../../switch-actions'
import { SwitchesForm } from './switches-form'

/** The switches of an account: what holds in it, who says so, and the form that turns them. */
export function SwitchesPanel({ account, switches }: { account: string; switches: ShownSwitches }) {
  const texts = environmentTexts.switches
  const isOwn = Object.values(switches).some(({ from }) => from === 'account')
  return (
    <Panel
      name="account-switches"
      title={texts.title}
      actions={
        isOwn && (
          <TargetButton
            to={{ action: resetSwitchesHere, fields: { account } }}
            size="small"
            pending={texts.backPending}
          >
            {texts.back}
          </TargetButton>
        )
      }
      flush
    >
      <SwitchesForm
        // Once they are turned, the fields begin with what then holds.
        key={JSON.stringify(switches)}
        account={account}
        switches={switches}
        operations={failingOperations()}
        errors={failingErrors()}
        most={{ latency: LONGEST_LATENCY, failures: MOST_FAILURES }}
      />
    </Panel>
  )
}
