import { cache } from 'react'
import { ask } from '@/lib/console/ask'
import { GetRole } from '@/lib/operations/iam/roles/get-role'

/** The role, asked once for the head and all panels of a page: each question is a recorded request of the reader's. */
export const roleAnswer = cache((RoleName: string) => ask(GetRole, { RoleName }))
