import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox'
import { Disclosure } from '@/components/ui/disclosure'
import { SubmitButton } from '@/components/ui/submit-button'
import { matchingActions } from '@/lib/simulator/matching-actions'
import { apiConsoleTexts as texts } from '@/lib/texts/api-console'

/** Chooses the action to call: one of the lab's by a press, any other by a part of its name. It is in the page's address. */
export function ActionChoice({
  page,
  actions,
  offered,
  chosen,
}: {
  page: string
  actions: readonly string[]
  offered: readonly string[]
  chosen: string | undefined
}) {
  const router = useRouter()
  const addressOf = (action: string) => `${page}?action=${encodeURIComponent(action)}#api-console` as Route
  return (
    <div className="grid gap-3">
      {offered.length > 1 && (
        <nav aria-label={texts.ofThisLab} className="flex flex-wrap gap-2">
          {offered.map((action) => (
            <ButtonLink
              key={action}
              size="small"
              href={addressOf(action)}
              scroll={false}
              aria-current={action === chosen ? 'true' : undefined}
              icon={action === chosen ? 'check' : undefined}
            >
              {action}
            </ButtonLink>
          ))}
        </nav>
      )}
      <Disclosure summary={texts.another} open={chosen === undefined || offered.length === 0 || undefined}>
        <form method="get" action={page} className="pt-1">
          <Combobox
            name="action"
            label={texts.find}
            hint={texts.findHint}
            listLabel={texts.list}
            optionsFor={(text) => matchingActions(text, actions)}
            countText={texts.found}
            onTake={(action) => router.push(addressOf(action), { scroll: false })}
            button={
              <span className="hidden noscript:inline-flex">
                <SubmitButton variant="secondary" size="large">
                  {texts.choose}
                </SubmitButton>
              </span>
            }
          />
        </form>
      </Disclosure>
    </div>
  )
}
