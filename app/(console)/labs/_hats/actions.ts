'use server'

import { publicCommand } from '@/lib/console/actions'
import { wearHat } from '@/lib/console/labs/hats'
import { pageOfForm } from '@/lib/console/request'

/** Acts as another person of a lab. Gets `lab` and `person`. Leads back to the page that asked. */
export const changeHat = publicCommand(async (form) =>
  wearHat(form.text('lab'), form.text('person'), await pageOfForm()),
)
