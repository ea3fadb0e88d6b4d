import { cache } from 'react'
import { ask, pageMoment } from '@/lib/console/ask'
import { ownPolicies } from '@/lib/console/held-policies'
import { groupHref } from '@/lib/console/holder-address'
import { demandSession } from '@/lib/console/session'
import { GetGroup } from '@/lib/operations/iam/groups/get-group'

// Asked once for the head and all panels of a page: each question is a recorded request of the reader's.

/** As many users of a group as one call returns. */
export const MOST_MEMBERS = 1000

/** The group and its users, by name. */
export const groupAnswer = cache((GroupName: string) => ask(GetGroup, { GroupName, MaxItems: MOST_MEMBERS }))

export const groupPolicies = cache(async (name: string) => {
  const { caller } = await demandSession(groupHref(name))
  return ownPolicies(caller, { kind: 'group', name }, pageMoment())
})
