import { ConfirmDialog } from '@/components/ui/dialog'
import type { FormAction } from '@/components/ui/form-action'
import { Panel } from '@/components/ui/panel'
import { labListTexts as texts } from '@/lib/texts/lab-pages'
import { Segments } from './segments'

/** What this browser has reached in all labs, and the way to have it forgotten. */
export function LabsAside({
  progress: { passed, all, hints, resets },
  seat,
  forget,
}: {
  progress: { passed: number; all: number; hints: number; resets: number }
  /** The number of the learner; undefined before the first lab. */
  seat: number | undefined
  forget: Exclude<FormAction, string>
}) {
  return (
    <Panel name="lab-progress" title={texts.progress.title} note={seat && texts.progress.seat(seat)}>
      <p className="font-semibold">{texts.progress.passed(passed, all)}</p>
      <Segments className="mt-2 mb-2" done={passed} all={all} />
      <p className="text-caption text-muted">
        {[hints > 0 && texts.progress.hints(hints), resets > 0 && texts.progress.resets(resets)]
          .filter(Boolean)
          .join(', ')}
      </p>
      <p className="mt-3 text-muted">{seat === undefined ? texts.progress.nobody : texts.progress.text}</p>
      {seat !== undefined && (
        <div className="mt-4">
          <ConfirmDialog
            opener={{ children: texts.forget.open, size: 'small' }}
            title={texts.forget.title}
            verb={texts.forget.verb}
            pending={texts.forget.pending}
            danger
            action={forget}
          >
            <p>{texts.forget.text}</p>
          </ConfirmDialog>
        </div>
      )}
    </Panel>
  )
}
