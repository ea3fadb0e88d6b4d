import { expectNoFault } from './support/faults'
import { expectToFit } from './support/reflow'
import { takenOver } from './support/taken-over'
import { expect, test } from './support/test'

test('a presenter tells the story of the first lab, by hand and by keys', async ({ page }, testInfo) => {
  const bar = page.getByRole('region', { name: 'Tour', exact: true })
  const heading = page.getByRole('heading', { level: 1 })
  await page.goto('/labs/tour/false-absent-true')
  await page.getByRole('button', { name: 'Start the tour' }).click()
  await expect(heading).toHaveText('Security credentials')
  await expect(bar).toContainText('Step 1 of 6')

  const notes = await test.step('the notes open in a window of their own', async () => {
    const opened = page.waitForEvent('popup')
    await bar.getByRole('link', { name: 'Presenter notes' }).click()
    const window = await opened
    await expect(window.getByRole('heading', { level: 1 })).toHaveText('Signed in with a password')
    await expect(window.getByText('about 3 min left')).toBeVisible()
    await expectToFit(window, 'the notes of a tour')
    await expectNoFault(window, 'the notes of a tour')
    return window
  })

  await test.step('what is done by hand moves the tour and the notes on', async () => {
    await page.getByRole('link', { name: 'Users', exact: true }).click()
    await expect(bar).toContainText('Step 2 of 6')
    await expect(notes.getByRole('heading', { level: 1 })).toHaveText('False')
    await expect(notes.getByText('AccessDenied, an explicit deny by DenyAllExceptListedIfNoMFA.')).toBeVisible()
  })

  await test.step('the right arrow plays what comes next, and each decision is what the notes say', async () => {
    for (const [step, verdict, value] of [
      ['Step 3 of 6', 'Denied', 'absent'],
      ['Step 4 of 6', 'Service rule', 'false'],
      ['Step 5 of 6', 'Allowed', 'true'],
    ] as const) {
      await takenOver(page)
      await page.keyboard.press('ArrowRight')
      await expect(bar).toContainText(step)
      await expect(page.locator('main')).toContainText(new RegExp(verdict, 'i'))
      await expect(page.getByRole('row', { name: /aws:MultiFactorAuthPresent/ })).toContainText(value)
    }
    await expectNoFault(page, 'a decision with the bar of the tour')
    await expectToFit(page, 'a decision with the bar of the tour')
    await takenOver(page)
    await page.keyboard.press('ArrowRight')
    await expect(bar).toContainText('Step 6 of 6')
    await expect(bar.getByRole('button', { name: 'Do it for me' })).toHaveCount(0)
    await expect(notes.getByRole('heading', { level: 1 })).toHaveText('Side by side')
  })

  await test.step('one key starts again, in under two seconds', async () => {
    await takenOver(page)
    const began = performance.now()
    await page.keyboard.press('r')
    await expect(bar).toContainText('Step 1 of 6')
    await expect(heading).toHaveText('Security credentials')
    const took = Math.round(performance.now() - began)
    testInfo.annotations.push({ type: 'starting again', description: `${took} ms` })
    console.log(`The tour started again in ${took} ms.`)
    await expect(notes.getByRole('heading', { level: 1 })).toHaveText('Signed in with a password')
  })

  await test.step('what the presenter does in a tour is nobody’s progress', async () => {
    await bar.getByRole('button', { name: 'End tour' }).click()
    await expect(page.getByText('0 of 12 labs passed')).toBeVisible()
    await expect(bar).toHaveCount(0)
  })
})
