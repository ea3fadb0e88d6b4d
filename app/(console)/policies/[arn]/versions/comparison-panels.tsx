import { Icon } from '@/components/ui/icon'
import { Panel } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { comparedDocuments } from '@/lib/console/policies/comparison'
import { versionTexts } from '@/lib/texts/policy-versions'
import { changedLines, type DiffStretch } from '@/lib/values/line-diff'
import { DeniedPanel } from '../../../denied'
import { versionAnswer } from '../answers'
import { LineTable } from './line-table'

const texts = versionTexts

/** What one version of a policy says that another did not: in words, and line by line. */
export async function ComparisonPanels({ arn, from, to }: { arn: string; from: string; to: string }) {
  const was = await versionAnswer(arn, from)
  const is = await versionAnswer(arn, to)
  const refused = [was, is].find((answer) => !answer.ok)
  if (!was.ok || !is.ok) {
    return refused && !refused.ok ? (
      <DeniedPanel name="comparison" title={texts.inWords(from, to)} error={refused.error} />
    ) : null
  }
  const { isSame, words, stretches } = comparedDocuments(
    was.output.PolicyVersion.Document ?? '',
    is.output.PolicyVersion.Document ?? '',
  )
  return (
    <>
      <Panel name="comparison" title={texts.inWords(from, to)} flush={!!words?.length}>
        {words?.length ? (
          <ul className="divide-y divide-hairline">
            {words.map((sentence, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the sentences have no other identity, and never move
              <li key={index} className="flex items-start gap-2.5 px-(--inset) py-2.5 wrap-anywhere">
                <Icon name="arrow" size="small" className="mt-0.5 text-muted" />
                <span>
                  <Prose text={sentence} words />
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <p>{isSame ? texts.same : texts.sameLayout}</p>
        )}
      </Panel>
      {!isSame && <LinesPanel from={from} to={to} stretches={stretches} />}
    </>
  )
}

function LinesPanel({ from, to, stretches }: { from: string; to: string; stretches: readonly DiffStretch[] }) {
  const { added, removed } = changedLines(stretches)
  return (
    <Panel name="lines" title={texts.lines(from, to)} note={texts.linesNote(added, removed)} flush>
      {stretches.map((stretch, index) =>
        stretch.isFolded ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the stretches have no other identity, and never move
          <details key={index} className="border-b border-hairline last:border-b-0">
            <summary className="bg-sunken px-(--inset) py-2 text-caption underline">
              {texts.folded(stretch.lines.length)}
            </summary>
            <LineTable from={from} to={to} lines={stretch.lines} />
          </details>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <LineTable key={index} from={from} to={to} lines={stretch.lines} />
        ),
      )}
    </Panel>
  )
}
