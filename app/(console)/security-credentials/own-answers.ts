import { cache } from 'react'
import { ask } from '@/lib/console/ask'
import { GetAccountPasswordPolicy } from '@/lib/operations/iam/account/get-account-password-policy'
import { GetUser } from '@/lib/operations/iam/users/get-user'

// Asked once for all panels of a page: each question is a request of the reader's, and the event history shows it.

export const ownUser = cache(() => ask(GetUser, {}))

export const passwordPolicy = cache(() => ask(GetAccountPasswordPolicy, {}))
