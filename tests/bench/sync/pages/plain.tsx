/**
 * The balance as most code of this kind has it, in `components` components that know nothing of each other. Each
 * reads the row again whenever its own channel says that it changed; with `poll` (ms) each reads it by the clock.
 */
import { createClient } from '@supabase/supabase-js'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'

const supabase = createClient(
  String(import.meta.env.VITE_SUPABASE_URL),
  String(import.meta.env.VITE_SUPABASE_PUBLISHABLE_KEY),
)
const parameters = new URLSearchParams(location.search)
const pollMs = Number(parameters.get('poll'))
const { data } = await supabase.auth.getSession()
const userId = data.session?.user.id ?? ''

async function readBalance(): Promise<number> {
  const { data: row, error } = await supabase
    .from('user_tokens')
    .select('balance')
    .eq('user_id', userId)
    .single<{ balance: number }>()
  if (error) throw new Error(error.message)
  return row.balance
}

function listen(name: string, onChange: () => void): () => void {
  const channel = supabase
    .channel(name)
    .on(
      'postgres_changes',
      { event: '*', schema: 'public', table: 'user_tokens', filter: `user_id=eq.${userId}` },
      onChange,
    )
    .subscribe()
  return () => void supabase.removeChannel(channel)
}

function Balance({ name }: { name: string }) {
  const [balance, setBalance] = useState<number | null>(null)
  useEffect(() => {
    const read = () => void readBalance().then(setBalance)
    read()
    if (pollMs === 0) return listen(name, read)
    const timer = setInterval(read, pollMs)
    return () => clearInterval(timer)
  }, [name])
  return <output data-balance={balance ?? ''}>{balance}</output>
}

const names = Array.from({ length: Number(parameters.get('components') ?? 1) }, (_, index) => `balance-${index}`)
createRoot(document.getElementById('root')!).render(names.map((name) => <Balance key={name} name={name} />))
