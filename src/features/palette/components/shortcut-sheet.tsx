import X from 'lucide-react/icons/x'
import { Dialog } from 'radix-ui'
import { useId } from 'react'
import { buttonVariants } from '@/components/ui/button-variants'
import { Switch } from '@/components/ui/switch'
import { cn } from '@/lib/utils'
import { commonTexts } from '@/texts/en/common'
import { paletteTexts } from '@/texts/en/palette'
import { shellTexts } from '@/texts/en/shell'
import { closePalette, usePalette } from '../model/palette-store'
import { IS_APPLE } from '../model/platform'
import { ACTION_KEYS, PAGE_KEYS } from '../model/shortcuts'
import { switchSingleKeys, useSingleKeys } from '../model/single-keys'
import { Overlay } from './overlay'

type Row = [what: string, keys: string[]]

/** Every shortcut, and the switch for those of a single key. */
export function ShortcutSheet() {
  const { view } = usePalette()
  const { isOn } = useSingleKeys()
  const { help } = paletteTexts()
  const { navigation, account, buyTokens } = shellTexts()
  const switchId = useId()
  const always: Row[] = [
    [help.palette, [IS_APPLE ? '⌘' : help.control, 'K']],
    [help.close, [help.escape]],
  ]
  const pages: Row[] = [
    [navigation.cook, [PAGE_KEYS.cook]],
    [navigation.recipeBook, [PAGE_KEYS.recipeBook]],
    [navigation.history, [PAGE_KEYS.history]],
    [account.settings, [PAGE_KEYS.account]],
  ]
  const actions: Row[] = [
    [buyTokens, [ACTION_KEYS.buyTokens]],
    [help.search, [ACTION_KEYS.search]],
    [help.sheet, [ACTION_KEYS.help]],
  ]
  return (
    <Overlay isOpen={view === 'help'} label={help.title} onClose={closePalette}>
      <div className="grid gap-6 overflow-y-auto overscroll-contain p-5 sm:p-7">
        <div className="pe-10">
          <h2 aria-hidden="true" className="text-2xl leading-tight">
            {help.title}
          </h2>
          <p className="mt-1.5 text-muted-foreground">{help.description}</p>
        </div>
        <Keys title={help.always} rows={always} />
        <div className={cn('grid gap-6', !isOn && 'opacity-60')}>
          <Keys title={help.pages} rows={pages} />
          <Keys title={help.actions} rows={actions} />
        </div>
        <div className="flex items-center justify-between gap-4 border-t border-border pt-5">
          <div>
            <label htmlFor={switchId} className="font-semibold">
              {help.singleKeys}
            </label>
            <p id={`${switchId}-hint`} className="text-sm text-muted-foreground">
              {help.singleKeysHint}
            </p>
          </div>
          <Switch
            id={switchId}
            aria-describedby={`${switchId}-hint`}
            checked={isOn}
            onCheckedChange={switchSingleKeys}
          />
        </div>
      </div>
      <Dialog.Close
        className={cn(
          buttonVariants({ variant: 'ghost', size: 'icon' }),
          'absolute end-3 top-3 text-muted-foreground sm:end-4 sm:top-4',
        )}
      >
        <X aria-hidden="true" />
        <span className="sr-only">{commonTexts().close}</span>
      </Dialog.Close>
    </Overlay>
  )
}

function Keys({ title, rows }: { title: string; rows: Row[] }) {
  return (
    <section>
      <h3 className="font-sans text-sm font-semibold text-muted-foreground">{title}</h3>
      <dl className="mt-1.5">
        {rows.map(([what, keys]) => (
          <div key={what} className="flex min-h-10 items-center justify-between gap-4">
            <dt>{what}</dt>
            <dd className="flex shrink-0 gap-1.5">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="min-w-8 rounded-sm border border-border bg-muted px-2 py-1 text-center font-sans text-sm font-semibold"
                >
                  {key.length === 1 ? key.toUpperCase() : key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
