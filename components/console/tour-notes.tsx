'use client'

import { useRouter } from 'next/navigation'
import { tourTexts as texts } from '@/lib/texts/tours'
import type { TourState } from './tour-state'
import { useLabState } from './use-lab-state'

/** Reads the notes again whenever the tour moves on in another window. */
export function FollowTour({ state }: { state: TourState }) {
  const router = useRouter()
  useLabState(state, 1_000, () => router.refresh())
  return (
    <p className="text-muted" role="status">
      {texts.bar.step(state.number, state.of)}, {texts.note.left(state.minutesLeft)}
    </p>
  )
}
