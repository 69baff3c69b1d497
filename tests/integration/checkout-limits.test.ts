/** How many checkouts one person may open; card testers open hundreds. */
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { queryDatabase, walletOf } from '../support/database.ts'
import { callFunction, type Answer } from '../support/functions.ts'
import { signUpPerson, type Person } from '../support/people.ts'

const PACKAGES = ['starter', 'family', 'chef']

/** Each asks for the other kind of page than the one before, which ends the open session and begins another purchase. */
function openAnother(person: Person, n: number, requestId = randomUUID()): Promise<Answer> {
  const [packageId, mode] = [PACKAGES[n % PACKAGES.length], n % 2 === 0 ? 'embedded' : 'hosted']
  return callFunction('create-checkout', { token: person.accessToken, body: { packageId, mode, requestId } })
}

/** As if all that was asked had been asked so long ago. */
async function letTimePass(person: Person, interval: string): Promise<void> {
  await queryDatabase('update public.purchases set created_at = created_at - $2::interval where user_id = $1', [
    person.id,
    interval,
  ])
}

const purchasesOf = (person: Person) => queryDatabase('select id from public.purchases where user_id = $1', [person.id])

function expectRefusal(answer: Answer): void {
  expect(answer.status, answer.text).toBe(429)
  expect(answer.body).toMatchObject({
    error: { code: 'rate_limited', message: expect.stringMatching(/wait/i) as string },
  })
}

describe('checkouts of one person', () => {
  it('are five in ten minutes and twenty a day; a repeat is always answered, others are not concerned', async () => {
    const person = await signUpPerson('tester')
    const requestId = randomUUID()
    let count = 0
    for (let round = 0; round < 4; round++) {
      for (let n = 0; n < 5; n++) {
        const answer = await openAnother(person, count, count === 19 ? requestId : undefined)
        expect(answer.status, `${count + 1}: ${answer.text}`).toBe(200)
        count++
      }
      expect(await purchasesOf(person)).toHaveLength(count)
      expectRefusal(await openAnother(person, count))
      if (round < 3) await letTimePass(person, '11 minutes')
    }
    await letTimePass(person, '11 minutes')
    expectRefusal(await openAnother(person, count))
    expect(await purchasesOf(person)).toHaveLength(20)
    expect((await openAnother(person, 19, requestId)).status).toBe(200)
    expect((await openAnother(await signUpPerson('other'), 0)).status).toBe(200)

    await letTimePass(person, '1 day')
    expect((await openAnother(person, count)).status).toBe(200)
    expect(await walletOf(person.id)).toMatchObject({ balance: 3, held: 0 })
  })

  it('are counted rightly when thirty are asked for at once', async () => {
    const person = await signUpPerson('tester')
    const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => openAnother(person, n)))
    for (const { status, text } of answers) expect([200, 409, 429], text).toContain(status)
    expect((await purchasesOf(person)).length).toBeLessThanOrEqual(5)
  })
})
