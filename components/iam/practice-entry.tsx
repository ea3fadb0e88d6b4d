import { Arn } from '@/components/ui/arn'
import { ConfirmDialog } from '@/components/ui/dialog'
import type { FormAction } from '@/components/ui/form-action'
import { TargetButton } from '@/components/ui/target-button'
import { practiceTexts as texts } from '@/lib/texts/practice'
import { type PageClock, PracticeCodes } from './practice-codes'
import type { PracticeEntryView } from './practice-entry-view'

/** An entry of the practice authenticator with its codes, and the ways to set its clock and to lose it. */
export function PracticeEntry({
  entry,
  clock,
  setClock,
  lose,
}: {
  entry: PracticeEntryView
  clock: PageClock
  /** Gets `entry`, and `drift` or `frozen`. */
  setClock: Exclude<FormAction, string>
  /** Gets `entry` and `label`. */
  lose: Exclude<FormAction, string>
}) {
  const { id, issuer, label, serialNumber, isToken } = entry
  const parting = isToken ? texts.losingToken : texts.losingEntry
  return (
    <li className="grid gap-4 px-(--inset) py-4" data-entry-id={id} data-device-serial={serialNumber}>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h3 className="wrap-anywhere">{label}</h3>
          <p className="text-caption text-muted">{issuer}</p>
          {serialNumber !== undefined && !isToken && (
            <p className="text-caption text-muted">
              {texts.ofDevice}
              <Arn value={serialNumber} />
            </p>
          )}
        </div>
        <ConfirmDialog
          opener={{ children: parting.open, size: 'small', 'aria-label': parting.openLabel(label) }}
          title={parting.title(label)}
          verb={parting.verb}
          pending={texts.losing}
          danger
          action={lose}
          fields={{ entry: id, label }}
        >
          <p>{parting.text}</p>
        </ConfirmDialog>
      </div>
      <div className={isToken ? TOKEN : undefined}>
        <PracticeCodes entry={entry} clock={clock} />
      </div>
      <EntryClock entry={entry} setClock={setClock} />
    </li>
  )
}

/** What a token looks like: a case around the display. */
const TOKEN =
  'max-w-110 rounded-[2rem] border-2 border-line-strong bg-sunken px-6 py-4 [&_[data-code]]:rounded-control [&_[data-code]]:border [&_[data-code]]:border-line-strong [&_[data-code]]:bg-surface [&_[data-code]]:px-3 [&_[data-code]]:py-1'

/** How far the clock of an entry is off, and the buttons that change it. */
function EntryClock({
  entry: { id, label, period, driftSteps, isFrozen },
  setClock,
}: {
  entry: PracticeEntryView
  setClock: Exclude<FormAction, string>
}) {
  const button = (text: string, name: string, fields: Readonly<Record<string, string>>) => (
    <TargetButton
      to={{ action: setClock, fields: { entry: id, ...fields } }}
      size="small"
      pending={texts.setting}
      name={name}
    >
      {text}
    </TargetButton>
  )
  const drift = (steps: number) => ({ drift: String(driftSteps + steps) })
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <p className="me-1 sm:min-w-32">
        <span className="text-muted">{texts.clock}: </span>
        {driftSteps === 0 ? texts.right : texts.off(driftSteps * period)}
        {isFrozen && `, ${texts.stopped}`}
      </p>
      {button(texts.back(period), texts.backLabel(label, period), drift(-1))}
      {button(texts.forward(period), texts.forwardLabel(label, period), drift(1))}
      {isFrozen
        ? button(texts.start, texts.startLabel(label), { frozen: 'no' })
        : button(texts.stop, texts.stopLabel(label), { frozen: 'yes' })}
      {(driftSteps !== 0 || isFrozen) && button(texts.reset, texts.resetLabel(label), { drift: '0', frozen: 'no' })}
    </div>
  )
}
