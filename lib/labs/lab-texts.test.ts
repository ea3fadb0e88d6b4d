import { expect, it } from 'vitest'
import { proveTexts } from '@/lib/testing/labs/proofs'
import { LAB_TEXTS } from '@/lib/texts/labs/labs'
import { LABS } from './labs'

it('every lab has texts', () => {
  expect([...LAB_TEXTS.keys()]).toEqual([...LABS.keys()])
})

for (const lab of LABS.values()) proveTexts(lab, LAB_TEXTS.get(lab.id), 'English')
