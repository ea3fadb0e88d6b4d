'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { classTexts } from '@/lib/texts/classes'

const EVERY_MS = 5_000

/** Reads the board again and again while its reader wants that and can see it. */
export function FollowBoard() {
  const texts = classTexts.board
  const router = useRouter()
  const [isOn, setIsOn] = useState(false)
  useEffect(() => {
    if (!isOn) return
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [isOn, router])
  return (
    <div className="flex flex-wrap items-center gap-y-1 noscript:hidden">
      <span className="text-caption text-muted not-empty:me-3" role="status">
        {isOn && texts.following}
      </span>
      <Button size="small" onClick={() => setIsOn(!isOn)}>
        {isOn ? texts.stop : texts.follow}
      </Button>
    </div>
  )
}
