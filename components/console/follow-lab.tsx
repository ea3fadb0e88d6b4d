'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { LabState } from './lab-state'
import { newsOf, useLabState } from './use-lab-state'

/** Reads the page of a lab again whenever something happened in its account, and says which goals that has met. */
export function FollowLab({ state, everyMs }: { state: LabState; everyMs: number }) {
  const router = useRouter()
  const [said, setSaid] = useState('')
  useLabState(state, everyMs, (next) => {
    const news = newsOf(state, next)
    if (news !== '') setSaid(news)
    router.refresh()
  })
  return (
    <p className="sr-only" role="status">
      {said}
    </p>
  )
}
