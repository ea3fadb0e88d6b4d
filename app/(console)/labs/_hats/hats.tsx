import { ActionForm } from '@/components/ui/action-form'
import { cx } from '@/components/ui/cx'
import { SubmitButton } from '@/components/ui/submit-button'
import type { HatsView } from '@/lib/console/labs/hats'
import { hatTexts as texts } from '@/lib/texts/hats'
import { changeHat } from './actions'

/** The switch between the people of a lab, which says who acts. `inBar`: on the dark ground of the lab bar. */
export function Hats({ hats: { lab, people, worn }, inBar }: { hats: HatsView; inBar?: boolean }) {
  return (
    <ActionForm action={changeHat} aria-label={texts.label} className="flex flex-wrap items-center gap-2">
      <span
        className={cx('text-caption', inBar ? 'text-nav-muted' : 'text-muted max-sm:basis-full')}
        aria-hidden="true"
      >
        {texts.label}
      </span>
      <input type="hidden" name="lab" value={lab} />
      {people.map((person) => (
        <SubmitButton
          key={person}
          size="small"
          variant={inBar ? 'tinted' : 'secondary'}
          className={inBar ? cx('border-on-nav/40!', person === worn && 'bg-on-nav/15') : undefined}
          name="person"
          value={person}
          icon={person === worn ? 'check' : undefined}
          aria-label={person === worn ? texts.worn(person) : texts.as(person)}
          aria-current={person === worn ? 'true' : undefined}
        >
          {person}
        </SubmitButton>
      ))}
    </ActionForm>
  )
}
