import type { RequestFacts } from '@/lib/auth/caller'
import type { SignInStep } from '@/lib/auth/sign-in'
import { type Sources, systemSources } from '@/lib/clock'
import { inTransaction } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import { lookAtLab } from '@/lib/lab-runs/look'
import type { Lab } from '@/lib/labs/lab'
import { LABS } from '@/lib/labs/labs'
import { makeAccount } from '@/lib/worlds/accounts'
import { planAccount } from '@/lib/worlds/plan'
import { enterAs } from './enter-as'
import { accountOfLab, seatIndex } from './numbers'
import { demandLabs, type Seat } from './seats'

/** Where the start of a lab leads: into the console, or to the sign-in page of its account, with a name filled in. */
type LabStart = SignInStep | { kind: 'sign-in page'; alias: string; userName: string }

/** `anew`: the account is made again, whatever was done in it. */
type Starting = { lab: string; returnTo: string; anew?: boolean }

/**
 * Starts a lab: makes its account unless the seat has it, and signs its first person in by the real door. Where the lab's
 * first step is the sign-in, it leads to that page. Throws NoSuchEntity for a lab that there is not, and outside
 * training.
 */
export async function startLab(
  seat: Seat,
  { lab: id, returnTo, anew = false }: Starting,
  request: RequestFacts,
  sources: Sources = systemSources,
): Promise<LabStart> {
  demandLabs()
  const lab = LABS.get(id)
  if (!lab) throw new AwsError('NoSuchEntity', `There is no lab ${id}.`)
  const account = accountOfLab(seat, id)
  if (anew || !(await isThere(account, id))) await makeAccount(id, seatIndex(seat.number))
  // The first look begins the attempt.
  await lookAtLab(account, sources.clock)
  return enterLab(seat, lab, returnTo, request, sources)
}

/** Signs the first person of a lab in, or leads to the sign-in page where that is the first step. */
async function enterLab(
  seat: Seat,
  lab: Lab,
  returnTo: string,
  request: RequestFacts,
  sources: Sources,
): Promise<LabStart> {
  const account = accountOfLab(seat, lab.id)
  const [userName = ''] = lab.people
  const step = lab.beginsWithSignIn ? undefined : await enterAs(seat, { account, userName }, returnTo, request, sources)
  return step ?? { kind: 'sign-in page', alias: signInsOf(seat, lab).alias, userName }
}

/** Whether the account is there and is still that of the lab. */
const isThere = (id: string, world: string) =>
  inTransaction(id, async (store) => (await store.account.count({ where: { id, world } })) > 0)

/** The alias under which people sign in to the account of a lab, and the people of the lab with the passwords of its world. */
export function signInsOf(
  seat: Seat,
  { id: lab, people }: Lab,
): { alias: string; people: { name: string; password: string }[] } {
  const { alias, id, users } = planAccount(lab, seatIndex(seat.number))
  return {
    alias: alias ?? id,
    people: users.flatMap(({ name, password }) =>
      password !== undefined && people.includes(name) ? [{ name, password }] : [],
    ),
  }
}
