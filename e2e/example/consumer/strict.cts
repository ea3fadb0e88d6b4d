// The same as CommonJS, which Node lets require ES modules.
import client = require('postern/client')
import postern = require('postern')

export const hooksOf = async (): Promise<client.TestHooks> => {
  const { url, token } = await postern.start()
  return new client.TestHooks({ url, token })
}
