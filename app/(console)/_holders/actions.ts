'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { ActionResult } from '@/components/ui/flash'
import { nameInArn } from '@/lib/arns'
import type { Caller } from '@/lib/auth/caller'
import { formCommand } from '@/lib/console/actions'
import { askAs } from '@/lib/console/ask'
import type { Form } from '@/lib/console/form'
import { holderHref } from '@/lib/console/holder-address'
import { holderIn, type NamedHolder, ownCall, policyCall, taggedHolderIn } from '@/lib/console/holders'
import { redirectWith } from '@/lib/console/last-result'
import { withUndo } from '@/lib/console/next-calls'
import { effectHref } from '@/lib/console/policies/effect/address'
import { resultOfCall } from '@/lib/console/results'
import { savedTags } from '@/lib/console/save-tags'
import type { Question } from '@/lib/gate/preview'
import { holderTexts as texts } from '@/lib/texts/holders'

/** Makes an action about the user, group or role that `kind` and `name` are. Its result is shown on the tab. */
function holderCommand<H extends NamedHolder>(
  tab: string,
  holderOf: (kind: string, name: string) => H,
  work: (form: Form, holder: H, caller: Caller, page: string) => Promise<ActionResult>,
) {
  const holderOfForm = (form: Form) => holderOf(form.text('kind'), form.text('name'))
  return formCommand(
    '/',
    async (form, { caller }) => {
      const holder = holderOfForm(form)
      const page = holderHref(holder, tab)
      return redirectWith(caller, page, await work(form, holder, caller, page))
    },
    { backTo: (form) => holderHref(holderOfForm(form), tab) },
  )
}

async function made(
  caller: Caller,
  { operation, input }: Question,
  done: string,
  undo?: { page: string; by: Question },
): Promise<ActionResult> {
  const result = resultOfCall(operation.action, await askAs(caller, operation, input), { done })
  return undo ? withUndo(result, caller, undo.page, [undo.by]) : result
}

const notChosen = (title: string): ActionResult => ({ tone: 'warning', title })

/** Attaches a managed policy. Gets `PolicyArn`. With `intent` "review" it leads to the page with the effect instead. */
export const attachPolicy = holderCommand('permissions', holderIn, async (form, holder, caller, page) => {
  const PolicyArn = form.text('PolicyArn').trim()
  if (PolicyArn === '') return notChosen(texts.attach.chooseFirst)
  if (form.text('intent') === 'review') {
    redirect(effectHref(PolicyArn, { change: 'attach', holders: [holder], isOfHolder: true }) as Route)
  }
  const done = texts.policies.attached(nameInArn(PolicyArn), holder.name)
  const by = policyCall(holder, 'detach', { PolicyArn })
  return made(caller, policyCall(holder, 'attach', { PolicyArn }), done, { page, by })
})

/** Detaches a managed policy. Gets `PolicyArn`. */
export const detachPolicy = holderCommand('permissions', holderIn, async (form, holder, caller, page) => {
  const PolicyArn = form.text('PolicyArn')
  const done = texts.policies.detached(nameInArn(PolicyArn), holder.name)
  const by = policyCall(holder, 'attach', { PolicyArn })
  return made(caller, policyCall(holder, 'detach', { PolicyArn }), done, { page, by })
})

/** Deletes an inline policy. Gets `PolicyName`. */
export const deleteInlinePolicy = holderCommand('permissions', holderIn, (form, holder, caller) => {
  const PolicyName = form.text('PolicyName')
  const done = texts.document.deleted(PolicyName, holder.name)
  return made(caller, policyCall(holder, 'deleteInline', { PolicyName }), done)
})

/** Limits a user or role by a managed policy. Gets `PermissionsBoundary`. */
export const setBoundary = holderCommand('permissions', taggedHolderIn, async (form, holder, caller) => {
  const PermissionsBoundary = form.text('PermissionsBoundary').trim()
  if (PermissionsBoundary === '') return notChosen(texts.attach.chooseFirst)
  const done = texts.boundary.wasSet(nameInArn(PermissionsBoundary), holder.name)
  return made(caller, ownCall(holder, 'setBoundary', { PermissionsBoundary }), done)
})

/** Takes the limit away. */
export const removeBoundary = holderCommand('permissions', taggedHolderIn, (_, holder, caller) =>
  made(caller, ownCall(holder, 'removeBoundary'), texts.boundary.wasRemoved(holder.name)),
)

/** Saves the tags of a user or role. */
export const saveTags = holderCommand('tags', taggedHolderIn, (form, holder, caller, page) =>
  savedTags(form, caller, page, {
    untag: (TagKeys) => ownCall(holder, 'untag', { TagKeys }),
    tag: (Tags) => ownCall(holder, 'tag', { Tags }),
  }),
)
