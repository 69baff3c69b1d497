import { Wordmark } from '@/components/brand/wordmark'
import { LoadingPage } from '@/components/loading-page'
import { Main } from './main'

/** The frame's outline while it is not known yet who is looking. */
export function LoadingShell() {
  return (
    <>
      <header className="flex h-16 items-center border-b border-border/70 px-4 sm:px-6">
        <Wordmark />
      </header>
      <Main>
        <LoadingPage />
      </Main>
    </>
  )
}
