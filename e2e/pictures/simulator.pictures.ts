import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { SimulatorPage } from '../support/simulator'
import { pictures } from './album'

const SEED = readFileSync('lib/worlds/self-manage-mfa.json', 'utf8')

pictures('simulator', async ({ album, page, console }) => {
  const simulator = new SimulatorPage(page)
  await console.signIn('admin')
  await album.open('at-first', '/simulator')
  await simulator.chooseUser('alice')
  await simulator.ask(['iam:ListUsers', 'iam:DeleteUser', 'iam:ListVirtualMFADevices'], ['*', 'arn:aws:s3:::files'])
  await simulator.run()
  await simulator.expectAnswer('allowed', 'iam:ListVirtualMFADevices')
  await album.take('answers')
  await page.getByRole('button', { name: 'Save as check' }).click()
  await expect(page.locator('[data-panel="file"]')).toBeVisible()
  await album.take('check')
  await simulator.closeFile()
  await simulator.openTrace('iam:ListUsers')
  await album.take('trace')
  await page.getByRole('button', { name: 'Back to the simulation' }).click()
  await simulator.chooseSession('Console with MFA')
  await album.take('changed-since')

  await simulator.paste(SEED.replace('BoolIfExists', 'Bool'))
  await simulator.run()
  await expect(page.getByRole('list', { name: 'Findings on Policy' })).toBeVisible()
  await page.getByRole('button', { name: 'Propose keys' }).click()
  await expect(simulator.key('aws:username')).toBeVisible()
  await simulator.stateKey('aws:TagKeys', ['a', 'b'])
  await page.getByRole('button', { name: 'Add policy' }).click()
  await page.getByText('Permissions boundary', { exact: true }).click()
  await page.getByText('Resource policy and its caller').click()
  await album.take('pasted')

  await simulator.open()
  await simulator.paste(SEED.replace('"Statement"', '"Statment"'))
  await simulator.ask(['iam:Get*', 'ListUsers'], ['my-bucket'])
  await simulator.run()
  await expect(console.alert()).toBeFocused()
  await album.take('errors')
  await simulator.importText('{"format":"other"}')
  await expect(
    simulator.importDialog().getByRole('alert').filter({ hasText: 'This file cannot be opened' }),
  ).toBeFocused()
  await album.take('import-error')
})

pictures('simulator refused', async ({ album, page, console }) => {
  const simulator = new SimulatorPage(page)
  await console.signIn('alice')
  await page.goto('/users')
  await console.openTrace()
  await page.getByRole('link', { name: 'Open in simulator' }).click()
  await expect(simulator.actions()).toHaveValue('iam:ListUsers')
  await album.take('from-a-decision')
  await simulator.runByEnter()
  await console.expectPanel('results', 'denied')
  await album.take('refused')
})
