import type { ButtonRefusal } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { DescriptionList } from '@/components/ui/description-list'
import type { FormTarget } from '@/components/ui/form-action'
import { Icon } from '@/components/ui/icon'
import { Popover, PopoverButton, PopoverHead } from '@/components/ui/popover'
import { Prose } from '@/components/ui/prose'
import { TargetButton } from '@/components/ui/target-button'
import { Time } from '@/components/ui/time'
import { commonTexts } from '@/lib/texts/common'
import { mfaSessionTexts as texts } from '@/lib/texts/mfa-session'
import { BAR_BUTTON } from './bar'
import type { MfaView } from './session-view'

// One of a kind, in the frame of every page.
const POPOVER = 'mfa-in-session'

const CHIP_TONES = {
  on: 'border-nav-success/45 text-nav-success',
  off: 'border-nav-warning/50 text-nav-warning',
}

/** The fact the whole console turns on, on every page: did this session pass MFA? */
export function MfaChip({
  mfa,
  now,
  signInAgain,
  assignHref,
  assignRefused,
}: {
  mfa: MfaView
  now: number
  signInAgain?: FormTarget
  assignHref?: string
  /** Known before the wizard makes a device. */
  assignRefused?: ButtonRefusal
}) {
  return (
    <>
      <PopoverButton
        popover={POPOVER}
        className={cx(BAR_BUTTON, 'h-8 gap-2 ps-2 pe-2.5 font-semibold', CHIP_TONES[mfa.isOn ? 'on' : 'off'])}
        data-mfa={mfa.isOn ? 'on' : 'off'}
      >
        <Icon name={mfa.isOn ? 'shield-check' : 'shield'} />
        {mfa.isOn ? texts.on : texts.off}
      </PopoverButton>
      <Popover id={POPOVER} place="corner" label={texts.panel}>
        <PopoverHead>
          <p className="font-semibold">{mfa.isOn ? texts.isOn : texts.isOff}</p>
          <p className="mt-1 text-muted">
            <Prose text={mfa.isOn ? texts.seesTrue : texts.seesFalse} />
          </p>
        </PopoverHead>
        {mfa.isOn && (
          <PopoverHead>
            <Facts mfa={mfa} now={now} />
          </PopoverHead>
        )}
        <div className="p-4 pt-3">
          {mfa.isOn || mfa.hasDevice ? (
            signInAgain && (
              <TargetButton to={signInAgain} size="small" pending={commonTexts.signingOut}>
                {commonTexts.signInAgain}
              </TargetButton>
            )
          ) : (
            <>
              <p className="mb-3 text-muted">{texts.noDevice}</p>
              {assignHref && (
                <TargetButton to={{ href: assignHref }} size="small" refused={assignRefused}>
                  {texts.assign}
                </TargetButton>
              )}
            </>
          )}
        </div>
      </Popover>
    </>
  )
}

function Facts({ mfa, now }: { mfa: MfaView; now: number }) {
  return (
    <DescriptionList
      columns={2}
      items={[
        { term: texts.device, value: mfa.deviceName ?? texts.notRecorded },
        ...(mfa.deviceType ? [{ term: texts.deviceType, value: mfa.deviceType }] : []),
        { term: texts.since, value: mfa.since === undefined ? texts.notRecorded : <Time at={mfa.since} now={now} /> },
        {
          term: texts.age,
          value: mfa.ageSeconds === undefined ? texts.notRecorded : inWords(mfa.ageSeconds),
          full: true,
        },
      ]}
    />
  )
}

function inWords(seconds: number): string {
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
