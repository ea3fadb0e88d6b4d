import { Panel } from '@/components/ui/panel'
import { TargetButton } from '@/components/ui/target-button'
import { Time } from '@/components/ui/time'
import { labPageTexts } from '@/lib/texts/lab-pages'
import { showHint } from '../../actions'

type Rung = { rung: number; text?: string; at?: number }

/** The ladder of hints: each can be opened once the one before it is open. */
export function Hints({ lab, rungs, areRevealed }: { lab: string; rungs: readonly Rung[]; areRevealed: boolean }) {
  const texts = labPageTexts.hints
  const next = rungs.find(({ text }) => text === undefined)?.rung
  return (
    <Panel name="hints" title={texts.title} note={areRevealed ? texts.revealed : texts.note} flush>
      <ol className="divide-y divide-hairline">
        {rungs.map(({ rung, text, at }) => (
          <li key={rung} className="px-(--inset) py-3">
            <div className="flex min-h-8 flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <h3 className={text === undefined && rung !== next ? 'text-muted' : undefined}>
                {rung}. {texts.names[rung - 1]}
              </h3>
              {at !== undefined && <Time className="text-caption text-muted" at={at} format="clock" />}
              {rung === next && (
                <TargetButton
                  to={{ action: showHint, fields: { lab, rung: String(rung) } }}
                  size="small"
                  pending={texts.opening}
                >
                  {texts.open(rung)}
                </TargetButton>
              )}
              {text === undefined && rung !== next && (
                <span className="text-caption text-muted">{texts.after(rung - 1)}</span>
              )}
            </div>
            {text !== undefined && <p className="measure mt-1">{text}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
