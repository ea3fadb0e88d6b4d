import { describe, vi } from 'vitest'
import { type Lab, readLab } from '@/lib/labs/lab'
import { ownApi } from '@/lib/testing/api-server'
import { ownDatabase } from '@/lib/testing/database'
import { proveBySolvers, proveStart, proveTexts } from '@/lib/testing/labs/proofs'
import type { World } from '@/lib/worlds/world'
import { lab13 } from './lab-13'
import { solvers13 } from './solvers'
import { lab13Texts } from './texts'
import { lab13TextsDe } from './texts-de'
import { world13 } from './world'

// The lab that docs/writing-labs.md writes. It is none of the product's: here, and here alone, there are thirteen.

const { labs, worlds } = vi.hoisted(() => ({ labs: new Map<string, Lab>(), worlds: new Map<string, World>() }))

vi.mock('@/lib/labs/labs', async (original) => {
  const { LABS } = await original<typeof import('@/lib/labs/labs')>()
  for (const [id, lab] of LABS) labs.set(id, lab)
  return { LABS: labs }
})

vi.mock('@/lib/worlds/world', async (original) => {
  const { WORLDS } = await original<typeof import('@/lib/worlds/world')>()
  for (const [name, world] of WORLDS) worlds.set(name, world)
  return { WORLDS: worlds }
})

const lab = readLab(lab13)
labs.set(lab.id, lab)
worlds.set(lab.id, world13)

ownDatabase()
const address = ownApi()

describe('lab-13', () => {
  proveBySolvers(lab, solvers13, address)
  proveStart(lab)
  proveTexts(lab, lab13Texts, 'English')
  proveTexts(lab, lab13TextsDe, 'German')
})
