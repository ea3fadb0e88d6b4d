import type { Tour } from '@/lib/lab-tours/tour'
import { TOURS } from '@/lib/lab-tours/tours'
import { falseAbsentTrueTexts, firstDeviceTexts } from '@/lib/texts/tours'

const WORDS = { 'false-absent-true': falseAbsentTrueTexts, 'first-device': firstDeviceTexts }

type TourWords = (typeof WORDS)['first-device']

/** A tour by the last part of its address; undefined if there is none. */
export function tourInAddress(id: string): { tour: Tour; texts: TourWords } | undefined {
  const tour = TOURS.get(id)
  const [, texts] = Object.entries(WORDS).find(([name]) => name === id) ?? []
  return tour && texts && { tour, texts }
}

export const tourIds = () => [...TOURS.keys()]

export const tourHref = (id: string) => `/labs/tour/${id}`

/** How long the steps of a tour take from one of them on, in minutes, rounded. */
export const minutesFrom = ({ steps }: Tour, number: number) =>
  Math.round(steps.slice(number - 1).reduce((sum, { seconds }) => sum + seconds, 0) / 60)
