import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import { env } from '@/lib/env'
import { accountSettingsTexts } from '@/lib/texts/account-settings'

const texts = accountSettingsTexts.operator

/**
 * What holds for every account of the server. It can only be read here; each setting is named as the operator sets it. In
 * training the account itself may have its own `secondDeviceRule`.
 */
export function OperatorPanel({ secondDeviceRule }: { secondDeviceRule: boolean }) {
  const { secondDeviceRule: isServers, sessionHours, sessionIdleMinutes: idle, stepUpMinutes: age } = env()
  const isOwn = secondDeviceRule !== isServers
  const items = [
    setting(
      texts.secondDevice,
      secondDeviceRule ? texts.secondDeviceOn : texts.off,
      isOwn ? undefined : 'SECOND_DEVICE_RULE',
    ),
    setting(texts.sessionLength, texts.hours(sessionHours), 'SESSION_HOURS'),
    setting(texts.idle, idle > 0 ? texts.minutes(idle) : texts.never, 'SESSION_IDLE_MINUTES'),
    setting(texts.freshCode, age > 0 ? texts.codeAge(age) : texts.noCode, 'STEP_UP_MINUTES'),
  ]
  return (
    <Panel name="operator-settings" title={texts.title}>
      <div className="grid gap-4">
        <p className="measure text-muted">{texts.lead}</p>
        <DescriptionList columns={2} items={items} />
      </div>
    </Panel>
  )
}

const setting = (term: string, words: string, variable: string | undefined) => ({
  term,
  value: (
    <span>
      {words}{' '}
      {variable ? (
        <code className="block text-caption text-muted">{variable}</code>
      ) : (
        <span className="block text-caption text-muted">{texts.ofAccount}</span>
      )}
    </span>
  ),
})
