import { ledgerCases } from '../ledger.cases.ts'
import { memoryLedger } from './open.ts'
import { shelf, type Tables } from './tables.ts'

ledgerCases({
  name: 'memory',
  async begin() {
    const tables: Tables = new Map()
    return {
      ledger: memoryLedger(tables),
      async change(workspace, position, part) {
        Object.assign(shelf(tables, workspace).rows[position - 1]!, part)
      },
      async remove(workspace, position) {
        shelf(tables, workspace).rows.splice(position - 1, 1)
      },
      async changeHead(workspace, head) {
        shelf(tables, workspace).head = head
      },
      async drop() {},
    }
  },
})
