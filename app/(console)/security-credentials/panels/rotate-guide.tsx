import { Disclosure } from '@/components/ui/disclosure'
import { rotateTexts as texts } from '@/lib/texts/credentials'

/** How a key is replaced without a gap, and which step the keys that there are have reached. */
export function RotateGuide({ keys }: { keys: readonly { isActive: boolean }[] }) {
  const active = keys.filter(({ isActive }) => isActive).length
  const present = keys.length < 2 ? texts.present.one : active === 2 ? texts.present.two : texts.present.halfway
  return (
    <Disclosure summary={texts.summary}>
      <p className="measure">
        {texts.lead} {present}
      </p>
      <ol className="mt-2 list-decimal ps-5">
        {texts.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Disclosure>
  )
}
