/** An organisation that begins: a server, its first administrator, and every door that they come through. */

import { type Line, line } from '@throughline/cli'
import { ask, signIn } from '@throughline/client'
import type { Page } from 'playwright-core'
import { Running } from '../strategy/running.ts'

const who = { email: 'isla@tarn.example', password: 'a long enough word' }

export class Standing {
  readonly running: Running
  readonly token: string
  readonly workspace: string
  readonly cli: Line

  private constructor(made: { running: Running; token: string; workspace: string; cli: Line }) {
    this.running = made.running
    this.token = made.token
    this.workspace = made.workspace
    this.cli = made.cli
  }

  /** Set up by the link, signed in; five systems are on. */
  static async begin(): Promise<Standing> {
    const running = await Running.start()
    const at = { baseUrl: running.address }
    const link = new URL(running.setUpLink!).searchParams.get('token')
    const begun = { ...who, token: link, name: 'Isla Merrow', organisation: 'Tarn' }
    const made = await ask<{ workspace: string }>(at, '/api/v1/set-up', begun)
    const signed = await signIn(at, who)
    if (!made.ok || !signed.ok) throw new Error(JSON.stringify([made, signed]))
    const cli = await line({ env: { THROUGHLINE_TOKEN: signed.token } })
    return new Standing({ running, token: signed.token, workspace: made.workspace, cli })
  }

  /** A line of the command line, against the server; fails where it is refused. */
  async say(...words: string[]): Promise<string> {
    const { exit, out, err } = await this.cli.say(...words, '--server', this.running.address)
    if (exit !== 0) throw new Error(`throughline ${words.join(' ')}: ${err}${out}`)
    return out
  }

  /** Asks the API below the workspace. */
  async api<Answer>(path: string, body?: object): Promise<Answer> {
    const response = await fetch(`${this.running.address}/api/v1/workspaces/${this.workspace}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${this.token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    })
    const answer = await response.json()
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`)
    return answer as Answer
  }

  /** A tool of an assistant, with a key. */
  async tool<Answer>(key: string, name: string, asked: object): Promise<Answer> {
    const response = await fetch(`${this.running.address}/mcp`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        accept: 'application/json, text/event-stream',
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: { name, arguments: asked },
      }),
    })
    const text = await response.text()
    const { result, error } = JSON.parse(text.startsWith('event:') ? text.split('data: ')[1]! : text)
    if (error || result.isError) throw new Error(`${name}: ${JSON.stringify(error ?? result)}`)
    return JSON.parse(result.content[0].text) as Answer
  }

  /** A browser in which the administrator is signed in. */
  async web(path: string): Promise<Page> {
    const page = await this.running.newPage()
    const { address } = this.running
    const signed = await page.request.post(`${address}/api/auth/sign-in/email`, { data: who })
    if (!signed.ok()) throw new Error(await signed.text())
    await page.goto(`${address}${path}`)
    await page.getByRole('navigation', { name: 'Places' }).first().waitFor()
    return page
  }

  stop(): Promise<void> {
    return this.running.stop()
  }
}
