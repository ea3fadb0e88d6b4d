import { ButtonRow } from '@/components/ui/button-row'
import { Panel } from '@/components/ui/panel'
import { TargetButton } from '@/components/ui/target-button'
import { Time } from '@/components/ui/time'
import { timeOfLab } from '@/lib/console/labs/own-lab'
import { labPageTexts } from '@/lib/texts/lab-pages'
import { moveClock } from '../../actions'

/** The clock of the lab's account, and the buttons that advance it: nobody has to wait. */
export async function LabClock({ lab, account }: { lab: string; account: string }) {
  const texts = labPageTexts.clock
  const now = await timeOfLab(account)
  const button = (seconds: number, text: string, name: string) => (
    <TargetButton
      to={{ action: moveClock, fields: { lab, seconds: String(seconds) } }}
      size="small"
      name={name}
      pending={texts.moving}
    >
      {text}
    </TargetButton>
  )
  return (
    <Panel name="clock" title={texts.title}>
      <p className="mb-3 text-muted">{texts.text}</p>
      <ButtonRow>
        <Time at={now.getTime()} format="clock" className="me-2 font-semibold tabular-nums" />
        {button(30, texts.halfMinute, texts.halfMinuteLabel)}
        {button(3_600, texts.hour, texts.hourLabel)}
      </ButtonRow>
    </Panel>
  )
}
