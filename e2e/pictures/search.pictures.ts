import { expect } from '@playwright/test'
import { takenOver } from '../support/taken-over'
import { pictures } from './album'

pictures('search', async ({ album, page, console }) => {
  await console.signIn('admin')
  await album.open('empty', '/search')
  await album.open('page', '/search?q=mfa')
  await album.open('all-actions', '/search?q=mfa&all=actions')
  await page.goto('/users')
  await takenOver(page)
  await page.keyboard.press('/')
  await album.take('over-a-page')
  await page.keyboard.type('mfa')
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  await album.take('found-over-a-page')
})

pictures('search denied', async ({ album, page, console }) => {
  await console.signIn('alice')
  await album.open('page', '/search?q=mfa')
  await takenOver(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('nothing like that')
  await expect(page.getByText('Nothing found for').last()).toBeVisible()
  await album.take('nothing-over-a-page')
})
