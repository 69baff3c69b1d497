import type { FallbackProps } from 'react-error-boundary'
import { Mark } from '@/components/brand/mark'
import { Button } from '@/components/ui/button'

/** The last net: catches what no route did. */
export function RootError({ resetErrorBoundary }: FallbackProps) {
  return (
    <main role="alert" className="mx-auto grid min-h-dvh max-w-md content-center justify-items-start gap-5 px-5 py-10">
      <Mark className="size-12" />
      <h1 className="text-3xl">The page stopped working</h1>
      <p className="text-muted-foreground">
        Your recipes and tokens are safe: they are kept on the server. Try again, or reload the page.
      </p>
      <div className="flex flex-wrap gap-3">
        <Button onClick={resetErrorBoundary}>Try again</Button>
        <Button variant="outline" onClick={() => window.location.reload()}>
          Reload
        </Button>
      </div>
    </main>
  )
}
