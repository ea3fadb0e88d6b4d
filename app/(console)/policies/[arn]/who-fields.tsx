import { Icon } from '@/components/ui/icon'
import { INPUT, LINE } from '@/components/ui/input'
import { SubmitButton } from '@/components/ui/submit-button'
import type { EffectView } from '@/lib/console/policies/effect/view-types'
import { effectTexts } from '@/lib/texts/policy-effect'

const texts = effectTexts.who

/** Those who were asked, to leave some out or to ask others, and the way to the check files: fields of the form around. */
export function WhoFields({ who: { asked, others } }: { who: EffectView['who'] }) {
  if (asked.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-hairline px-(--inset) py-3">
      {asked.map(({ key }) => (
        <input key={key} type="hidden" name="who" value={key} />
      ))}
      <ul aria-label={texts.asked} className="contents">
        {asked.map(({ key, name }) => (
          <li key={key} className="max-w-full">
            {asked.length === 1 ? (
              <span className={CHIP}>{name}</span>
            ) : (
              <button type="submit" name="without" value={key} aria-label={texts.leaveOut(name)} className={CHIP}>
                <span className="wrap-anywhere">{name}</span>
                <Icon name="x" size="small" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <span className="inline-flex flex-wrap items-center gap-2">
          <select name="with" aria-label={texts.others} defaultValue="" className={`${INPUT} ${LINE} max-w-full pe-9`}>
            <option value="">{texts.choose}</option>
            {others.slice(0, MOST_OTHERS).map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
          <SubmitButton variant="quiet" icon="plus" name="intent" value="review" pending={effectTexts.saving.asking}>
            {texts.add}
          </SubmitButton>
        </span>
      )}
      <SubmitButton
        variant="quiet"
        icon="download"
        name="checks"
        value="yes"
        pending={effectTexts.saving.asking}
        className="-me-3 ms-auto"
      >
        {effectTexts.checks.save}
      </SubmitButton>
    </div>
  )
}

/** A longer list is no help: whoever is not on it is found by name in the simulator. */
const MOST_OTHERS = 200

const CHIP =
  'inline-flex min-h-(--control-small) max-w-full items-center gap-1.5 rounded-control border border-line bg-accent-subtle px-2.5 py-0.5 text-body'
