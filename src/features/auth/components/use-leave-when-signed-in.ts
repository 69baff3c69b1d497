import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { useSession } from '@/lib/session'
import { readNextPath } from '../model/next-path'

/** Whoever is signed in, here or in another tab a moment ago, goes on to where they wanted to be. */
export function useLeaveWhenSignedIn(): string {
  const { status } = useSession()
  const { search } = useLocation()
  const navigate = useNavigate()
  const next = readNextPath(search)
  useEffect(() => {
    if (status === 'signed-in') void navigate(next, { replace: true })
  }, [navigate, next, status])
  return next
}
