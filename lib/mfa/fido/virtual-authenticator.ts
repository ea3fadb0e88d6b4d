import type { Model } from './models'

// Chromium's virtual authenticator (WebDriver, "Virtual Authenticators"). The key that signs its statements is in
// Chromium's source, so anybody can state with it: it is for training alone, where certifications can be seen at work.

/** A certificate that Chromium made for that key. It makes a new one for each statement; issuer and key are always these. */
const CERTIFICATE = [
  'MIIB1DCCAXqgAwIBAgIBATAKBggqhkjOPQQDAjBgMQswCQYDVQQGEwJVUzERMA8GA1UECgwIQ2hyb21pdW0xIjAgBgNVBAsMGUF1',
  'dGhlbnRpY2F0b3IgQXR0ZXN0YXRpb24xGjAYBgNVBAMMEUJhdGNoIENlcnRpZmljYXRlMB4XDTE3MDcxNDAyNDAwMFoXDTQ2MTEy',
  'NDA5NTcwMFowYDELMAkGA1UEBhMCVVMxETAPBgNVBAoMCENocm9taXVtMSIwIAYDVQQLDBlBdXRoZW50aWNhdG9yIEF0dGVzdGF0',
  'aW9uMRowGAYDVQQDDBFCYXRjaCBDZXJ0aWZpY2F0ZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABI1hfmXJUI5kvMVnOsgqZ5na',
  'PBRGaCwljEY//99Y39L6Pmw3i1PXlcSk3/tBme3Xhi8jq68CA7S4kRugVpmU4QGjJTAjMAwGA1UdEwEB/wQCMAAwEwYLKwYBBAGC',
  '5RwCAQEEBAMCBSAwCgYIKoZIzj0EAwIDSAAwRQIgXrnh9u+WPqJl3CJqjTRx/B4K07zLWkkktP8CLeM4ZLACIQD9+00iIA8XGU5i',
  'jb9nUg45ho8EZh5AzWYVDbthOetiEg==',
]

/** Certified on the first level, which no authority ever did. */
export const VIRTUAL_AUTHENTICATOR: Model = {
  name: "Chromium's virtual authenticator",
  isBroken: false,
  certifications: { FIDO: 'L1' },
  roots: [Buffer.from(CERTIFICATE.join(''), 'base64')],
  aaguid: '01020304-0506-0708-0102-030405060708',
  // Of the same key, for U2F.
  keyIds: ['de9dd16faf6d87f03bdcb5c1b70d11213801997e'],
}
