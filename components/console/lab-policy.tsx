import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { labPageTexts } from '@/lib/texts/lab-pages'
import type { LabPolicyView } from './lab-views'

/** The statements that a lab is about, as they are now, and the whole policies for whoever wants them. */
export function LabPolicy({ person, policies }: { person: string; policies: readonly LabPolicyView[] }) {
  const texts = labPageTexts.policy
  return (
    <Panel name="policy" title={texts.title} flush>
      {policies.length === 0 && <p className="px-(--inset) py-4">{texts.none(person)}</p>}
      {policies.flatMap(({ name, marked }) =>
        marked.map(({ sid, text }) => (
          <div key={`${name} ${sid}`} className="border-b border-hairline">
            <p className="px-(--inset) pt-3 text-caption text-muted">
              {name}, <strong>{sid}</strong>
            </p>
            <PolicyText label={sid} text={text} />
          </div>
        )),
      )}
      {policies.map(({ name, document }) => (
        <div key={name} className="border-b border-hairline px-(--inset) py-2 last:border-b-0">
          <Disclosure flush summary={`${texts.whole} ${name}`}>
            <div className="-mx-(--inset)">
              <PolicyText label={name} text={document} />
            </div>
          </Disclosure>
        </div>
      ))}
    </Panel>
  )
}

function PolicyText({ label, text }: { label: string; text: string }) {
  return (
    // A region that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section tabIndex={0} aria-label={label} className="relative max-h-100 overflow-auto">
      <pre className="px-(--inset) pt-1 pb-3 text-[0.75rem]/5">{text}</pre>
    </section>
  )
}
