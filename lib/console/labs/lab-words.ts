import type { Lab } from '@/lib/labs/lab'
import { LABS } from '@/lib/labs/labs'
import type { LabTexts } from '@/lib/texts/labs/lab-texts'
import { LAB_TEXTS } from '@/lib/texts/labs/labs'

/** A lab by the last part of its address; undefined if there is none. */
export function labInAddress(id: string): { lab: Lab; texts: LabTexts } | undefined {
  const lab = LABS.get(id)
  const texts = LAB_TEXTS.get(id)
  return lab && texts && { lab, texts }
}

/** The short name of a lab, such as `L02`. */
export const shortName = (id: string) => `L${id.slice(-2)}`

export const labHref = (id: string) => `/labs/${id}`

/** The short names and titles of labs. */
export const namesOfLabs = (ids: Iterable<string>) =>
  Array.from(ids, (id) => ({ id, name: shortName(id), title: labInAddress(id)?.texts.title ?? id }))
