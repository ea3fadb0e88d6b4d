import { cache } from 'react'
import { ask } from '@/lib/console/ask'
import { ListGroupsForUser } from '@/lib/operations/iam/groups/list-groups-for-user'
import { GetLoginProfile } from '@/lib/operations/iam/login-profiles/get-login-profile'
import { questionsOf } from '../../security-credentials/answers'
import { userSubject } from '../../security-credentials/whose'

// Asked once for the head and all panels of a page: each question is a recorded request of the reader's.

/** Who the user is. The panels of credentials ask it too. */
export const userAnswer = (name: string) => questionsOf(userSubject(name)).user()

export const devicesAnswer = (name: string) => questionsOf(userSubject(name)).devices()

export const keysAnswer = (name: string) => questionsOf(userSubject(name)).accessKeys()

export const profileAnswer = cache((UserName: string) => ask(GetLoginProfile, { UserName }))

export const groupsAnswer = cache((UserName: string) => ask(ListGroupsForUser, { UserName }))
