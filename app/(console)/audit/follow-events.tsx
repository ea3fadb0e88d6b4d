'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { READY } from '@/lib/console/form-state'
import { eventTexts } from '@/lib/texts/events'
import { countNewEvents } from './actions'

const TEXTS = eventTexts.live
const EVERY_MS = 5_000

/**
 * Follows the history while its reader wants that: asks how many events are new, and reads the page again only if there
 * are any, because reading everybody's events leaves a record. What is new follows from the order of the trail, so it
 * does not depend on the account's clock. Nothing is asked while nobody can see the page.
 */
export function FollowEvents({ query, newest = '' }: { query: string; newest?: string }) {
  const router = useRouter()
  const [isOn, setIsOn] = useState(false)
  const [said, setSaid] = useState('')

  useEffect(() => {
    if (!isOn) return
    const timer = setInterval(look, EVERY_MS)
    return () => clearInterval(timer)

    async function look() {
      if (document.hidden) return
      const question = new FormData()
      question.set('query', query)
      question.set('newest', newest)
      const { status, result = 0 } = await countNewEvents({ ...READY, result: 0 }, question)
      if (status === 'failed') {
        setIsOn(false)
        setSaid(TEXTS.failed)
      } else if (result > 0) {
        setSaid(TEXTS.found(result))
        router.refresh()
      }
    }
  }, [isOn, query, newest, router])

  function turn() {
    setSaid(isOn ? '' : TEXTS.waiting)
    setIsOn(!isOn)
  }

  return (
    <div className="flex flex-wrap items-center gap-y-1 noscript:hidden">
      <Button size="small" onClick={turn}>
        {isOn ? TEXTS.stop : TEXTS.start}
      </Button>
      <span className="text-caption text-muted not-empty:ms-3" role="status">
        {said}
      </span>
    </div>
  )
}
