import { verdicts } from '@/components/iam/verdict'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { INKS } from '@/components/ui/tones'
import type { OpenApiConsole } from '@/lib/console/labs/api-console'
import { type ThreeValue, threeValues } from '@/lib/console/labs/three-values'
import { apiConsoleTexts } from '@/lib/texts/api-console'

const texts = apiConsoleTexts.compare

/** The decisions on one call for each value of the key, side by side, where the lab is about that. */
export async function ThreeValues({ open }: { open: OpenApiConsole }) {
  const values = await threeValues(open)
  if (!values) return null
  return (
    <Panel name="three-values" title={texts.title}>
      <p className="measure text-muted">{texts.lead(open.place.lab.compares ?? '')}</p>
      <ul className="mt-4 grid gap-4 sm:grid-cols-3">
        {values.map((value) => (
          <li key={value.mfa} className="rounded-control border border-line p-4" data-mfa={value.mfa}>
            <h3>
              <code>{value.mfa}</code>
            </h3>
            <Value value={value} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Value({ value: { decision } }: { value: ThreeValue }) {
  if (!decision) return <p className="mt-1 text-muted">{texts.missing}</p>
  const { icon, tone, title } = verdicts()[decision.verdict]
  return (
    <>
      <p className={`mt-1 flex items-center gap-2 font-semibold ${INKS[tone]}`}>
        <Icon name={icon} size="small" />
        {title}
      </p>
      {decision.row && (
        <p className="mt-2">
          <code className="wrap-anywhere">{texts.condition(decision.row.operator, decision.row.wanted)}</code>{' '}
          {decision.row.isMet ? texts.met : texts.notMet}
        </p>
      )}
      {decision.verdict === 'service-rule' && <p className="mt-2">{texts.whateverPoliciesSay}</p>}
      <p className="mt-2 text-muted">
        {texts.by[decision.via]} · <Link href={`/decisions/${decision.id}`}>{apiConsoleTexts.why}</Link>
      </p>
    </>
  )
}
