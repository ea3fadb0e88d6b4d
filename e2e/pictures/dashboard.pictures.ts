import { pictures } from './album'

pictures('dashboard', async ({ album, page, console }) => {
  await console.signIn('alice')
  await album.open('denied', '/dashboard')
  await console.signIn('admin')
  await album.open('admin', '/dashboard')
  await page.getByText('are in order').click()
  await page.getByText('As a table').click()
  await album.take('unfolded')
})
