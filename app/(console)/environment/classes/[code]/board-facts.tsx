import { Panel } from '@/components/ui/panel'
import { shortName } from '@/lib/console/labs/lab-words'
import type { Board } from '@/lib/lab-seats/board'
import { classTexts } from '@/lib/texts/classes'

/** Somebody who has done nothing for so many seconds may be stuck. */
const QUIET_AFTER = 600

/** The class in four figures. */
export function BoardFacts({ board: { ofClass, rows } }: { board: Board }) {
  const texts = classTexts.board.facts
  const hintsIn = (lab: string) => rows.reduce((sum, { labs }) => sum + (labs.get(lab)?.hints ?? 0), 0)
  const hints = ofClass.labs.reduce((sum, lab) => sum + hintsIn(lab), 0)
  const [most] = [...ofClass.labs].sort((one, other) => hintsIn(other) - hintsIn(one))
  const passed = rows.reduce(
    (sum, { labs }) => sum + ofClass.labs.filter((lab) => isPassed(labs.get(lab)?.state)).length,
    0,
  )
  const isWorking = ({ idle }: Board['rows'][number]) => idle !== null && idle < QUIET_AFTER
  const quiet = rows.filter((row) => isQuiet(row))
  return (
    <Panel name="class-facts" title={texts.title} flush>
      <dl className="grid grid-cols-2 gap-px bg-hairline lg:grid-cols-4 [&>div]:bg-surface [&>div]:px-(--inset) [&>div]:py-3">
        <Fact term={texts.passed} value={texts.passedOf(passed, rows.length * ofClass.labs.length)} />
        <Fact term={texts.working} value={rows.filter(isWorking).length} note={texts.workingText} />
        <Fact term={texts.quiet} value={quiet.length} note={texts.quietText} />
        <Fact
          term={texts.hints}
          value={hints}
          note={most && hints > 0 ? texts.hintsText(shortName(most), hintsIn(most)) : undefined}
        />
      </dl>
    </Panel>
  )
}

/** Whether the learner of a row has done nothing for long, in a lab that is not passed. */
export const isQuiet = ({ idle, labs }: Board['rows'][number]) =>
  idle !== null && idle >= QUIET_AFTER && [...labs.values()].some(({ state }) => state === 'open')

const isPassed = (state: string | undefined) => state === 'passed' || state === 'warning'

function Fact({ term, value, note }: { term: string; value: string | number; note?: string | undefined }) {
  return (
    <div>
      <dt className="text-caption text-muted">{term}</dt>
      <dd className="font-semibold">
        {value}
        {note && <span className="block text-caption font-normal text-muted">{note}</span>}
      </dd>
    </div>
  )
}
