/**
 * Toasts without their library on the critical path: it is loaded with the first one. A toast is never
 * the only trace of something the person must act on.
 */
import { create } from 'zustand'

interface ToastOptions {
  description?: string
  /** The same id replaces the toast that is already there. */
  id?: string
  durationMs?: number
  action?: { label: string; onClick: () => void }
}

type ToastKind = 'success' | 'error' | 'message'

/** `isNeeded` mounts the toaster; `isReady` is set by it, since a toast shown before that would be lost. */
export const useToasterState = create(() => ({ isNeeded: false, isReady: false }))

function whenReady(): Promise<void> {
  useToasterState.setState({ isNeeded: true })
  if (useToasterState.getState().isReady) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = useToasterState.subscribe(({ isReady }) => {
      if (!isReady) return
      stop()
      resolve()
    })
  })
}

/** The library and what mounts it. Loaded soon after the start as well: without a network it could not be. */
export function loadToaster() {
  return Promise.all([import('sonner'), import('@/components/ui/sonner')])
}

async function show(kind: ToastKind, title: string, { durationMs, ...options }: ToastOptions): Promise<void> {
  const loaded = await loadToaster().catch(() => null)
  // Nothing is lost by it (see above), while a toaster that fails to load would take the whole page with it.
  if (loaded === null) return
  const [{ toast: sonner }] = loaded
  await whenReady()
  sonner[kind](title, { ...options, ...(durationMs === undefined ? {} : { duration: durationMs }) })
}

async function dismiss(id: string): Promise<void> {
  if (!useToasterState.getState().isReady) return
  const { toast: sonner } = await import('sonner')
  sonner.dismiss(id)
}

export const toast = {
  success: (title: string, options: ToastOptions = {}) => void show('success', title, options),
  error: (title: string, options: ToastOptions = {}) => void show('error', title, options),
  message: (title: string, options: ToastOptions = {}) => void show('message', title, options),
  /** Takes away a toast whose offer no longer stands. */
  dismiss: (id: string) => void dismiss(id),
}
