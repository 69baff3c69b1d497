/**
 * What supabase-js brings along and this app has no use for, as empty as it may be: 11 kB of the first load, a twentieth.
 * vite.leave-out.ts puts it in the place of the real modules. A part that is wanted one day is taken out there.
 */

/** Files: the app keeps none. */
export class StorageClient {}
export class StorageApiError extends Error {}

/** Edge functions: they are called by functions-client.ts, which can stream and knows our errors. */
export class FunctionsClient {}
export class FunctionsError extends Error {}
export class FunctionsFetchError extends Error {}
export class FunctionsHttpError extends Error {}
export class FunctionsRelayError extends Error {}
export const FunctionRegion = {}

/** Sign-in by passkey or security key: there is no screen for it. */
export class WebAuthnApi {}
export const browserSupportsWebAuthn = () => false

const isLeftOut = (): never => {
  throw new Error('This is left out of the build: see src/lib/left-out.ts')
}
export const webAuthnAbortService = { createNewAbortSignal: isLeftOut, cancelCeremony() {} }
export const createCredential = isLeftOut
export const getCredential = isLeftOut
export const deserializeCredentialCreationOptions = isLeftOut
export const deserializeCredentialRequestOptions = isLeftOut
export const serializeCredentialCreationResponse = isLeftOut
export const serializeCredentialRequestResponse = isLeftOut

/** Sign-in by wallet. */
export const createSiweMessage = isLeftOut
export const fromHex = isLeftOut
export const getAddress = isLeftOut
export const toHex = isLeftOut
