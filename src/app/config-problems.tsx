import { Mark } from '@/components/brand/mark'
import type { EnvProblem } from '@/lib/env'
import { describeEnvProblem } from './describe-env-problem'

/** Instead of a blank screen, when the build was not told what it needs. */
export function ConfigProblems({ problems }: { problems: EnvProblem[] }) {
  return (
    <main className="mx-auto grid min-h-dvh max-w-xl content-center gap-6 px-5 py-10">
      <Mark className="size-12" />
      <h1 className="text-3xl">The settings are not complete</h1>
      <ul className="grid gap-3">
        {problems.map(describeEnvProblem).map((problem) => (
          <li key={problem} className="rounded-lg border border-border bg-card p-4 break-words">
            {problem}
          </li>
        ))}
      </ul>
      <p className="text-muted-foreground">
        Set these in .env (see .env.example) or at your host, then build or start again. With the local stack,{' '}
        <code>npm start</code> sets all of them.
      </p>
    </main>
  )
}
