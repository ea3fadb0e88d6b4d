import { cx } from '@/components/ui/cx'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { labPageTexts } from '@/lib/texts/lab-pages'
import type { LabPolicyView, MarkedLines } from './lab-views'

/** The statements that a lab is about, as they are now, and the whole policies for whoever wants them. */
export function LabPolicy({ person, policies }: { person: string; policies: readonly LabPolicyView[] }) {
  const texts = labPageTexts.policy
  return (
    <Panel name="policy" title={texts.title} flush>
      {policies.length === 0 && <p className="px-(--inset) py-4">{texts.none(person)}</p>}
      {policies.flatMap(({ name, statements }) =>
        statements.map(({ sid, lines }) => (
          <div key={`${name} ${sid}`} className="border-b border-hairline">
            <p className="px-(--inset) pt-3 text-caption text-muted">
              {name}, <strong>{sid}</strong>
            </p>
            <PolicyText lines={lines} />
          </div>
        )),
      )}
      {policies.map(({ name, document }) => (
        <div key={name} className="border-b border-hairline px-(--inset) py-2 last:border-b-0">
          <Disclosure flush summary={`${texts.whole} ${name}`}>
            {/* A region that scrolls must be reachable by keyboard. */}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
            <section tabIndex={0} aria-label={name} className="relative -mx-(--inset) max-h-100 overflow-auto">
              <PolicyText lines={document} />
            </section>
          </Disclosure>
        </div>
      ))}
    </Panel>
  )
}

const MARKED = 'border-accent bg-accent-subtle text-ink'

function PolicyText({ lines }: { lines: MarkedLines }) {
  return (
    <pre className="whitespace-pre-wrap pt-1 pb-3 text-[0.75rem]/5 wrap-anywhere">
      {partsOf(lines).map(({ at, text, isMarked }) => {
        const Part = isMarked ? 'mark' : 'span'
        return (
          <Part
            key={at}
            className={cx(
              'block border-s-3 ps-[calc(var(--inset)-3px)] pe-(--inset)',
              isMarked ? MARKED : 'border-transparent',
            )}
          >
            {text}
          </Part>
        )
      })}
    </pre>
  )
}

/** Lines that follow each other and are marked alike, as one text. */
function partsOf(lines: MarkedLines): { at: number; text: string; isMarked: boolean }[] {
  const parts: { at: number; text: string; isMarked: boolean }[] = []
  for (const [at, { text, isMarked }] of lines.entries()) {
    const last = parts.at(-1)
    if (last?.isMarked === isMarked) last.text += `\n${text}`
    else parts.push({ at, text, isMarked })
  }
  return parts
}
